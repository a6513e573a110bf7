/**
 * Lets mixed traffic run for a while and looks for what adds up: memory, open files, events without a place, and
 * rejections that nobody took.
 *
 *   npm run bench:soak -- [minutes]
 *
 * Customers who ask, who read a stream, who leave in the middle of one, and callers who are refused. Exit status 1 when
 * something was left over.
 */
import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { chatOrder } from '../measures/load-rounds.ts';
import { residentMb } from '../measures/memory-watch.ts';
import { medianOf, slopeOf } from '../runner/arithmetic.ts';
import { parseOptions } from '../runner/options.ts';
import { Bench } from '../surroundings/bench.ts';
import { Customers } from '../surroundings/customers.ts';
import type { Service } from '../surroundings/service.ts';

const MINUTES = Number(process.argv[2] ?? 10);
const MINUTE_MS = 60_000;
const EVERY_MS = 1_000;
const PACE_MS = 50;
/** Sockets that are kept alive for a while, and what a library opens when it is first used. */
const MOST_MORE_FILES = 5;
const MOST_SLOPE_MB = 1;
const SHORT_MINUTES = 8;
const AFTER_MS = 10_000;

const openFiles = ({ child }: Service): number => readdirSync(`/proc/${child.pid}/fd`).length;

/** Reads a stream to its first piece of an answer and leaves. */
async function leaveEarly({ chatUrl, headers }: Service, number: number): Promise<void> {
  const leaving = new AbortController();
  const response = await fetch(chatUrl, {
    method: 'POST',
    headers: { ...headers, Accept: 'text/event-stream', 'Content-Type': 'application/json' },
    body: JSON.stringify({ message: `Tell me all about voucher ${number}, please.` }),
    signal: leaving.signal,
  });
  await response.body?.getReader().read();
  leaving.abort();
}

/** Is refused: by the key, by the shape, by the size, by the address. */
async function beRefused({ chatUrl, baseUrl, headers }: Service, number: number): Promise<void> {
  const json = { 'Content-Type': 'application/json' };
  const refused = [
    () =>
      fetch(chatUrl, {
        method: 'POST',
        headers: { ...headers, ...json, 'X-API-Key': 'hd_no_key' },
        body: '{}',
      }),
    () => fetch(chatUrl, { method: 'POST', headers: { ...headers, ...json }, body: '{"message": 4}' }),
    () =>
      fetch(chatUrl, {
        method: 'POST',
        headers: { ...headers, ...json },
        body: JSON.stringify({ message: 'a'.repeat(20_000) }),
      }),
    () => fetch(`${baseUrl}/api/v1/nowhere/${number}`, { headers }),
  ];
  const response = await refused[number % refused.length]?.();
  await response?.arrayBuffer();
  if (response && response.status < 400) throw new Error(`Not refused: ${response.status}`);
}

const options = parseOptions([], []);
await Bench.run(options, (bench) =>
  bench.withService(async (service) => {
    const streamers = new Customers();
    const order = { ...chatOrder(service), connections: 4, paceMs: PACE_MS };
    const begunMs = performance.now();
    const isOver = (): boolean => performance.now() - begunMs > MINUTES * MINUTE_MS;
    const forMs = MINUTES * MINUTE_MS;
    await bench.common.customers.ask({ ...order, forMs: EVERY_MS * 5 });
    const filesBefore = openFiles(service);
    const seen: number[] = [];
    const repeat = async (work: (number: number) => Promise<void>): Promise<number> => {
      let times = 0;
      for (; !isOver(); times++) {
        await work(times);
        await delay(PACE_MS);
      }
      return times;
    };
    const [plain, streamed, left, refused] = await Promise.all([
      bench.common.customers.ask({ ...order, forMs }),
      streamers.ask({
        ...{ ...order, conversation: 1, forMs, until: 'event: done' },
        headers: { ...service.headers, Accept: 'text/event-stream' },
      }),
      repeat((number) => leaveEarly(service, number)),
      repeat((number) => beRefused(service, number)),
      repeat(async () => {
        seen.push(residentMb(service.child.pid));
        await delay(EVERY_MS);
      }),
    ]);
    streamers.stop();
    await service.settle();
    await delay(AFTER_MS);
    const filesAfter = openFiles(service);
    const later = seen.slice(Math.floor(seen.length / 2));
    const slope = (slopeOf(later) * MINUTE_MS) / (EVERY_MS + PACE_MS);
    const rejections = (service.child.output.match(/unhandled ?rejection|uncaught ?exception/gi) ?? [])
      .length;
    const verified = (await (await service.call('GET', '/audit/verify')).json()) as {
      valid: boolean;
      events: number;
    };
    const isLong = MINUTES >= SHORT_MINUTES;
    const findings: [what: string, isKept: boolean, measured: string][] = [
      [
        'memory is flat',
        !isLong || slope <= MOST_SLOPE_MB,
        `${slope.toFixed(2)} MB/min in the second half, median ${medianOf(later).toFixed(0)} MB${isLong ? '' : ', not judged: too short'}`,
      ],
      [
        'no file is left open',
        filesAfter <= filesBefore + MOST_MORE_FILES,
        `${filesBefore} before, ${filesAfter} after`,
      ],
      ['every event has its place, and the record is whole', verified.valid, `${verified.events} events`],
      ['nobody left a rejection', rejections === 0, `${rejections} in the log`],
      ['the service is still there', service.child.isRunning, `process ${service.child.pid}`],
    ];
    console.log(
      `${MINUTES} minutes: ${plain.turns} turns, ${streamed.turns} streamed, ${left} left early, ${refused} refused`,
    );
    for (const [what, isKept, measured] of findings)
      console.log(`${isKept ? 'kept  ' : 'BROKEN'}  ${what}: ${measured}`);
    process.exitCode = findings.every(([, isKept]) => isKept) ? 0 : 1;
  }),
);
