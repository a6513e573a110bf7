import type { CorpusRecord } from './corpus-record.ts';
import type { Detector } from './matching.ts';
import { ACCENTED_MESSAGE, CHAT_MESSAGE, HARMLESS_MESSAGE, HOSTILE_TEXTS } from './speed-texts.ts';

/** Time of one call: on the clock, of its fastest tenth, and of the processor alone. */
export interface Timing {
  readonly medianMicros: number;
  /** On a machine with neighbours, about what the work costs. */
  readonly fastestTenthMicros: number;
  readonly processorMicros: number;
}

export interface SpeedScore {
  /** Median time of one message of about 1 KB, packed from the corpus. */
  readonly medianMicrosPerKilobyte: number;
  /** The same of each message's fastest run: on a machine with neighbours, nearer to what it costs. */
  readonly fastestMicrosPerKilobyte: number;
  /** UTF-8 megabytes of the corpus read in a second, on one core. */
  readonly megabytesPerSecond: number;
  /** The same by processor time, all threads of the process together. */
  readonly megabytesPerProcessorSecond: number;
  readonly worstHostileMs: number;
  /** The best of three runs per input: what is slow every time is the pattern's fault, not the machine's. */
  readonly hostileMs: Readonly<Record<string, number>>;
}

/** As many as it takes to have everything compiled, as in a server that has been running for a while. */
const WARM_UP_ROUNDS = 20;
const MEASURED_ROUNDS = 10;

/** Times the detector on the corpus and on hostile input. Run it alone: a busy machine measures the machine. */
export function measureSpeed(detect: Detector, records: readonly CorpusRecord[]): SpeedScore {
  const kilobytes = packKilobytes(records);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) for (const text of kilobytes) detect(text);

  const runs: number[][] = [];
  const processorBefore = process.cpuUsage();
  const startedAt = performance.now();
  // Round by round, so that each message comes after others, as it does in a server.
  for (let round = 0; round < MEASURED_ROUNDS; round += 1)
    runs.push(kilobytes.map((text) => timeMs(detect, text) * 1000));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(processorBefore);
  const bytes = MEASURED_ROUNDS * kilobytes.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

  const hostileMs = Object.fromEntries(
    HOSTILE_TEXTS.map(([name, text]) => [
      name,
      Math.min(timeMs(detect, text), timeMs(detect, text), timeMs(detect, text)),
    ]),
  );
  return {
    medianMicrosPerKilobyte: medianOf(runs.flat()),
    fastestMicrosPerKilobyte: medianOf(kilobytes.map((_, i) => Math.min(...runs.map((run) => run[i] ?? 0)))),
    megabytesPerSecond: bytes / 1_000_000 / seconds,
    megabytesPerProcessorSecond: bytes / (user + system),
    worstHostileMs: Math.max(...Object.values(hostileMs)),
    hostileMs,
  };
}

/** A call repeated often enough for the compiler to have settled. */
export function timeCall(call: () => unknown): Timing {
  const perRound = 50;
  const rounds: number[] = [];
  for (let i = 0; i < 2_000; i += 1) call();
  const before = process.cpuUsage();
  for (let round = 0; round < 200; round += 1) {
    const startedAt = performance.now();
    for (let i = 0; i < perRound; i += 1) call();
    rounds.push(((performance.now() - startedAt) * 1000) / perRound);
  }
  const { user, system } = process.cpuUsage(before);
  rounds.sort((left, right) => left - right);
  return {
    medianMicros: rounds[rounds.length >> 1] ?? 0,
    fastestTenthMicros: rounds[Math.floor(rounds.length / 10)] ?? 0,
    processorMicros: (user + system) / (rounds.length * perRound),
  };
}

/** Three messages of 1 KB for each of the calls: full of values, without any, and in letters beyond ASCII. */
export function formatCalls(calls: Readonly<Record<string, (text: string) => unknown>>): string {
  const rows = Object.entries(calls).flatMap(([name, call]) =>
    [
      ['all classes', CHAT_MESSAGE],
      ['harmless', HARMLESS_MESSAGE],
      ['accents and emoji', ACCENTED_MESSAGE],
    ].map(([kind = '', text = '']) => {
      const { medianMicros, fastestTenthMicros, processorMicros } = timeCall(() => call(text));
      const figures = [medianMicros, fastestTenthMicros, processorMicros].map((value) => value.toFixed(0));
      return `| ${name}, ${kind}, ${text.length} characters | ${figures.join(' | ')} |`;
    }),
  );
  return [
    '| one call | median, µs | fastest tenth, µs | processor, µs |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}

export function formatSpeed(speed: SpeedScore): string {
  const slowest = Object.entries(speed.hostileMs).sort(([, left], [, right]) => right - left);
  return [
    '| speed | value |',
    '| --- | ---: |',
    `| 1 KB of messages, median | ${speed.medianMicrosPerKilobyte.toFixed(0)} µs |`,
    `| the same, each message's fastest run | ${speed.fastestMicrosPerKilobyte.toFixed(0)} µs |`,
    `| throughput, one core | ${speed.megabytesPerSecond.toFixed(1)} MB/s |`,
    `| throughput by processor time | ${speed.megabytesPerProcessorSecond.toFixed(1)} MB/s |`,
    `| worst of ${slowest.length} hostile texts of 64 KB | ${speed.worstHostileMs.toFixed(1)} ms |`,
    '',
    '| 64 KB of | ms |',
    '| --- | ---: |',
    ...slowest.map(([name, ms]) => `| \`${name.replaceAll('|', '\\|')}\` | ${ms.toFixed(1)} |`),
    '',
  ].join('\n');
}

/** Joins messages of the corpus into texts of about 1 KB, so the mix of values stays the real one. */
export function packKilobytes(records: readonly CorpusRecord[]): string[] {
  const packed: string[] = [];
  let current = '';
  for (const { text } of records) {
    current += current === '' ? text : `\n${text}`;
    if (current.length < 1000) continue;
    // Through bytes, as a message comes in: a string cut out of another is slower to read.
    packed.push(Buffer.from(current.slice(0, 1024)).toString());
    current = '';
  }
  return packed;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;
}

function timeMs(detect: Detector, text: string): number {
  const startedAt = performance.now();
  detect(text);
  return performance.now() - startedAt;
}
