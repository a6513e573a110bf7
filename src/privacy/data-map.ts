import type { DataPlace, PersonalDataSource } from './personal-data-source.js';

/** One place where something of persons is held, and who answers for it. */
export type MappedPlace = DataPlace & { readonly source: string };

/** Everything that every source describes, in the order in which sources erase. */
export function dataMapOf(sources: readonly PersonalDataSource[]): MappedPlace[] {
  return sources.flatMap((source) => source.describe().map((place) => ({ ...place, source: source.name })));
}

/** The map as `docs/data-map.md` has it. */
export function dataMapInMarkdown(places: readonly MappedPlace[]): string {
  return [
    '# What is held of a person, and where',
    '',
    'Made by `npx hushdesk privacy data-map` from what the rooms register; a test compares it. The purposes are written for',
    'the person. How a column holds what it holds: an id of ours, a keyed hash, sealed under the person’s own key or under a',
    'key of the service, or a fact: a time or a word of a closed list.',
    ...places.flatMap(sectionOf),
  ].join('\n');
}

function sectionOf({
  place,
  source,
  purpose,
  kept,
  columns,
  through,
  onErasure,
  keptBecause,
}: MappedPlace): string[] {
  const forms = Map.groupBy(Object.entries(columns), ([, form]) => form);
  return [
    '',
    `## ${place}`,
    '',
    purpose,
    '',
    `- Source: ${source}`,
    `- Kept: ${kept}`,
    `- Found through: ${through}`,
    `- On erasure: ${onErasure}${keptBecause === undefined ? '' : `. ${keptBecause}`}`,
    ...[...forms].map(
      ([form, named]) => `- ${WORDS_OF[form]}: ${named.map(([name]) => `\`${name}\``).join(', ')}`,
    ),
  ];
}

const WORDS_OF = {
  id: 'Ids',
  'keyed-hash': 'Keyed hashes',
  'sealed-by-subject-key': 'Sealed under the person’s key',
  'sealed-by-service-key': 'Sealed under a key of the service',
  fact: 'Facts',
} as const;
