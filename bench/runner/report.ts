import type { Result } from './verdict.ts';

/** Where and how it was measured. */
export interface Occasion {
  readonly takenAt: string;
  readonly node: string;
  readonly postgres: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Over the last 1, 5 and 15 minutes, before and after. */
  readonly loadBefore: readonly number[];
  readonly loadAfter: readonly number[];
  readonly isQuick: boolean;
}

/** The report for people, as Markdown; the plots lie beside it. */
export function reportText(results: readonly Result[], occasion: Occasion): string {
  const { takenAt, node, postgres, processor, cores, memoryGb, loadBefore, loadAfter, isQuick } = occasion;
  const loads = [loadBefore, loadAfter].map((load) => load.map((one) => one.toFixed(1)).join(', '));
  return [
    '# Benchmark',
    '',
    ...(isQuick ? ['**Quick run**: short rounds and small data. Publish full runs only.', ''] : []),
    `${takenAt}, Node ${node}, PostgreSQL ${postgres}, ${cores} × ${processor}, ${memoryGb} GB. ` +
      `Load of the machine before: ${loads[0] ?? ''}; after: ${loads[1] ?? ''}.`,
    '',
    'Each figure is the median over the rounds, in brackets the lowest and the highest. The two columns after it are of this machine and for',
    'information only.',
    '',
    '| measure | reference | must | aim | measured | subject | reference’s own | verdict |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...results.map(rowOf),
    '',
    ...results.flatMap(sectionOf),
  ].join('\n');
}

/** One line for the terminal. */
export function lineOf(result: Result): string {
  const { name, verdict, notes, seconds } = result;
  const told = verdict === 'not measured' ? notes.join('; ') : measuredOf(result);
  return `${verdict.padEnd(13)} ${name.padEnd(15)} ${told} (${seconds.toFixed(0)} s)`;
}

function rowOf(result: Result): string {
  const { title, name, reference, must, aim, subjectMedian, referenceMedian, counted, verdict } = result;
  const cells = [
    `[${title}](#${name})`,
    reference,
    boundOf(result, must),
    boundOf(result, aim),
    measuredOf(result),
    absolute(subjectMedian, counted),
    absolute(referenceMedian, counted),
    verdict === 'must missed' || verdict === 'not measured' ? `**${verdict}**` : verdict,
  ];
  return `| ${cells.join(' | ')} |`;
}

function sectionOf({ name, title, figures, notes, seconds }: Result): string[] {
  return [
    `## ${name}`,
    '',
    `${title}. Took ${seconds.toFixed(0)} s.`,
    '',
    ...(figures.length > 0 ? [`![${title}](${name}.svg)`, ''] : []),
    ...notes.map((note) => `- ${note}`),
    ...(notes.length > 0 ? [''] : []),
  ];
}

function measuredOf({ figure, figures, unit }: Result): string {
  if (figure === undefined) return '–';
  const range = [Math.min(...figures), Math.max(...figures)].map((value) => digits(value));
  return `${digits(figure)} ${unit} (${range.join(' – ')})`;
}

function boundOf({ better, unit }: Result, bound: number | undefined): string {
  return bound === undefined ? '–' : `${better === 'more' ? '≥' : '≤'} ${bound} ${unit}`;
}

function absolute(value: number | undefined, unit: string): string {
  return value === undefined ? '–' : `${digits(value)} ${unit}`;
}

/** Three significant digits are more than any of this is good for. */
export function digits(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toString() : String(Number(value.toPrecision(3)));
}
