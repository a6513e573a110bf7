import { normaliseCharacters } from './sanitise/characters.js';
import { defuseAll, MarkupRemover } from './sanitise/markup.js';

/** Once is enough for all but texts made to defeat it, whose pieces form new markup when something between is cut. */
const MAX_ROUNDS = 4;

/**
 * Takes out of a text what is for a machine and leaves what a person wrote.
 *
 * Out go HTML, SVG and MathML tags, comments and declarations, scripts and style sheets with their content,
 * control characters and bidirectional overrides; the text becomes NFC. Rendered as HTML, what is left starts no
 * script, loads nothing and links nowhere. `a < b`, `<3`, `Jane <jane@example.com>`, `List<String>` come through as
 * typed; a tag inside backticks stays readable, with a space behind its `<`.
 *
 * Pure; never throws; `sanitise(sanitise(t))` is `sanitise(t)`; at most twice as long as `text`; linear in time.
 * This is hygiene for texts, no substitute for encoding them where they are shown.
 */
export function sanitise(text: string): string {
  let clean = normaliseCharacters(text);
  if (!clean.includes('<')) return clean;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = clean;
    clean = normaliseCharacters(new MarkupRemover(before).run());
    if (clean === before) return clean;
  }
  return normaliseCharacters(defuseAll(clean));
}
