import { LANGUAGES, PII_TYPES } from './corpus-record.ts';
import type { BenchScore, SliceScore } from './score.ts';

/** The score as Markdown, in the fixed order of classes and languages. Classes outside the corpus come last. */
export function formatScore(score: BenchScore): string {
  const foreign = Object.keys(score.perType)
    .filter((type) => !(PII_TYPES as readonly string[]).includes(type))
    .sort();
  return [
    '| measure | value |',
    '| --- | --- |',
    `| messages | ${score.messages} |`,
    `| mean F1 of the eight core classes | ${fraction(score.coreMeanF1)} |`,
    `| F1 over all classes | ${fraction(score.overall.f1)} |`,
    `| mean F1 over all classes | ${fraction(score.allMeanF1)} |`,
    `| personal characters left readable | ${percent(score.overall.leakRate)} |`,
    `| harmless messages touched | ${percent(score.harmless.touchedRate)} (${score.harmless.touched} of ${score.harmless.messages}) |`,
    `| keys in pasted code and logs: recall | ${fraction(score.pastedSecrets.recall)} |`,
    `| keys in pasted code and logs: false | ${percent(score.pastedSecrets.falseShare)} |`,
    '',
    ...sliceTable('class', [...PII_TYPES, ...foreign], score.perType),
    '',
    ...sliceTable('language', LANGUAGES, score.perLanguage),
    '',
    ...sliceTable('kind', Object.keys(score.perKind).sort(), score.perKind),
    '',
  ].join('\n');
}

function sliceTable(
  title: string,
  keys: readonly string[],
  slices: Readonly<Record<string, SliceScore>>,
): string[] {
  const rows = keys.flatMap((key) => {
    const slice = slices[key];
    if (slice === undefined) return [];
    return [
      `| ${key} | ${slice.labelled} | ${fraction(slice.precision)} | ${fraction(slice.recall)} | ${fraction(slice.f1)} | ${percent(slice.leakRate)} | ${slice.falseAlarms} |`,
    ];
  });
  return [
    `| ${title} | labelled | precision | recall | F1 | leak | false alarms |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
}

function fraction(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)} %`;
}
