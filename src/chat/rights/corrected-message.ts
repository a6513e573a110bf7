import { type MaskedText, renamePlaceholder } from '../../pii/masked-text.js';
import type { VaultRecord } from '../../pii/vault.js';

const PLACEHOLDER = /\[[A-Z_]+_\d+\]/g;

/** What a correction makes of a message and of the values of its conversation. */
export interface CorrectedMessage {
  text: MaskedText;
  /** Values that the conversation has not known. */
  added: VaultRecord[];
  /** Values that were wrong, and what stands in their place; undefined where nothing does. */
  replaced: { wrong: VaultRecord; right: string | undefined }[];
}

/**
 * Compares a message before and after, both masked with the same vault.
 *
 * A value that is gone from it was wrong. Where one value of a kind went and one of the same kind came, the new one
 * takes the place of the old, under its placeholder: so it is right wherever else the conversation speaks of it, in
 * answers too. A wrong value with nothing in its place is taken out: where it stood, its placeholder shows.
 */
export function compareMessages(
  before: string,
  after: { text: MaskedText; added: readonly VaultRecord[] },
  known: readonly VaultRecord[],
): CorrectedMessage {
  const still = placeholdersIn(after.text);
  const gone = [...placeholdersIn(before)].filter((placeholder) => !still.has(placeholder));
  const wrong = known.filter(({ placeholder }) => gone.includes(placeholder));
  let { text } = after;
  const added: VaultRecord[] = [...after.added];
  const replaced = wrong.map((record) => {
    const rivals = wrong.filter(({ type }) => type === record.type);
    const [heir, ...others] = added.filter(({ type }) => type === record.type);
    if (!heir || others.length > 0 || rivals.length > 1) return { wrong: record, right: undefined };
    text = renamePlaceholder(text, heir.placeholder, record.placeholder);
    added.splice(added.indexOf(heir), 1);
    return { wrong: record, right: heir.original };
  });
  return { text, added, replaced };
}

function placeholdersIn(text: string): Set<string> {
  return new Set(text.match(PLACEHOLDER));
}
