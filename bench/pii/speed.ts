import type { CorpusRecord } from './corpus-record.ts';
import type { Detector } from './matching.ts';

export interface SpeedScore {
  /** Median time of one message of about 1 KB. */
  readonly medianMicrosPerKilobyte: number;
  /** UTF-8 megabytes of the corpus read in a second, on one core. */
  readonly megabytesPerSecond: number;
  readonly worstHostileMs: number;
  /** The best of three runs per input: what is slow every time is the pattern's fault, not the machine's. */
  readonly hostileMs: Readonly<Record<string, number>>;
}

export const HOSTILE_LENGTH = 64 * 1024;

/** 64 KB inputs that make a backtracking pattern quadratic or worse. */
export const HOSTILE_INPUTS: Readonly<Record<string, string>> = {
  letters: fill('a'),
  digits: fill('1'),
  ats: fill('@'),
  dots: fill('.'),
  spaces: fill(' '),
  dashes: fill('-'),
  hex: fill('0123456789abcdef'),
  colons: fill('a:'),
  'dotted digits': fill('1.'),
  'dashed digits': fill('1-'),
  'spaced digits': fill('1 '),
  'half addresses': fill('a@a.'),
  'half tokens': fill('ghp_AbC sk-AbC eyJhbGciOi. '),
  'half keys': fill('-----BEGIN '),
  'half URLs': fill('http://a:'),
  'password words': fill('password is '),
  'open quotes': fill('password: "'),
  'zero width': fill('1\u200b'),
  'full width': fill('１'),
  entities: fill('&#64;'),
  percents: fill('%40'),
  'line ends': fill('a\n'),
};

/** Times the detector on the corpus and on hostile input. Run it alone: a busy machine measures the machine. */
export function measureSpeed(detect: Detector, records: readonly CorpusRecord[]): SpeedScore {
  const kilobytes = packKilobytes(records);
  for (const text of kilobytes) detect(text);

  const micros = kilobytes
    .flatMap((text) => [timeMs(detect, text), timeMs(detect, text)])
    .map((ms) => ms * 1000)
    .sort((left, right) => left - right);

  const bytes = kilobytes.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const startedAt = performance.now();
  for (let round = 0; round < 3; round += 1) for (const text of kilobytes) detect(text);
  const seconds = (performance.now() - startedAt) / 1000;

  const hostileMs = Object.fromEntries(
    Object.entries(HOSTILE_INPUTS).map(([name, text]) => [
      name,
      Math.min(timeMs(detect, text), timeMs(detect, text), timeMs(detect, text)),
    ]),
  );
  return {
    medianMicrosPerKilobyte: micros[Math.floor(micros.length / 2)] ?? 0,
    megabytesPerSecond: (bytes * 3) / 1_000_000 / seconds,
    worstHostileMs: Math.max(...Object.values(hostileMs)),
    hostileMs,
  };
}

export function formatSpeed(speed: SpeedScore): string {
  return [
    '| speed | value |',
    '| --- | ---: |',
    `| 1 KB message, median | ${speed.medianMicrosPerKilobyte.toFixed(0)} µs |`,
    `| throughput, one core | ${speed.megabytesPerSecond.toFixed(1)} MB/s |`,
    `| worst 64 KB hostile input | ${speed.worstHostileMs.toFixed(1)} ms |`,
    ...Object.entries(speed.hostileMs).map(([name, ms]) => `| 64 KB of ${name} | ${ms.toFixed(1)} ms |`),
    '',
  ].join('\n');
}

/** Joins messages of the corpus into texts of about 1 KB, so the mix of values stays the real one. */
function packKilobytes(records: readonly CorpusRecord[]): string[] {
  const packed: string[] = [];
  let current = '';
  for (const { text } of records) {
    current += current === '' ? text : `\n${text}`;
    if (current.length < 1000) continue;
    packed.push(current.slice(0, 1024));
    current = '';
  }
  return packed;
}

function timeMs(detect: Detector, text: string): number {
  const startedAt = performance.now();
  detect(text);
  return performance.now() - startedAt;
}

function fill(unit: string): string {
  return unit.repeat(Math.ceil(HOSTILE_LENGTH / unit.length)).slice(0, HOSTILE_LENGTH);
}
