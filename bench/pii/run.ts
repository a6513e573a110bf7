/**
 * Scores the built engine (`npm run build` first) on all sets and measures its speed; fails when a
 * threshold is missed.
 *
 * `run.ts [module] [export]` scores the function `(text) => findings` that another module exports.
 * `--no-speed` leaves the times out, `--json` prints figures instead of tables.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCorpus } from './corpus-record.ts';
import { formatScore, listMissedThresholds, readThresholds, scoreDetector, type Detector } from './score.ts';
import { formatCalls, formatSpeed, measureSpeed } from './speed.ts';

const FOLDER = import.meta.dirname;
/** Values of a long session, loaded anew for the turn. */
const VAULT_SIZE = 50;
const SETS = {
  published: ['positives.jsonl', 'negatives.jsonl'],
  'held-out': ['heldout.jsonl'],
  blind: ['blind.jsonl'],
};

interface Subject {
  readonly detect: Detector;
  /** What is timed on single messages. */
  readonly calls: Readonly<Record<string, (text: string) => unknown>>;
}

async function load(path: string): Promise<unknown> {
  return await import(pathToFileURL(path).href);
}

async function ownEngine(): Promise<Subject> {
  const built = join(FOLDER, '../../dist/pii');
  const { createPiiEngine } = (await load(
    join(built, 'pii-engine.js'),
  )) as typeof import('../../src/pii/pii-engine.js');
  const { createMasker } = (await load(join(built, 'masker.js'))) as typeof import('../../src/pii/masker.js');
  const { PiiVault } = (await load(join(built, 'vault.js'))) as typeof import('../../src/pii/vault.js');
  const engine = createPiiEngine();
  const masker = createMasker(engine);
  const session = new PiiVault();
  for (const { text } of readCorpus(join(FOLDER, 'corpus/positives.jsonl'))) {
    if (session.records().length >= VAULT_SIZE) break;
    masker.mask(text, session);
  }
  const records = session.records();
  return {
    detect: (text) => engine.find(text),
    calls: {
      find: (text) => engine.find(text),
      'mask with a new vault': (text) => masker.mask(text, new PiiVault()),
      [`mask with a vault of ${records.length}`]: (text) => masker.mask(text, new PiiVault(records)),
    },
  };
}

async function otherDetector(path: string, name: string): Promise<Subject> {
  const detect = ((await load(resolve(path))) as Record<string, unknown>)[name];
  if (typeof detect !== 'function') throw new Error(`${path} exports no function ${name}`);
  return { detect: detect as Detector, calls: { [name]: detect as Detector } };
}

const [path, name = 'detect'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { detect, calls } = path === undefined ? await ownEngine() : await otherDetector(path, name);
const thresholds = readThresholds(join(FOLDER, 'thresholds.json'));
const asJson = process.argv.includes('--json');
const withSpeed = !process.argv.includes('--no-speed');

for (const [set, files] of Object.entries(SETS)) {
  const records = files.flatMap((file) => readCorpus(join(FOLDER, 'corpus', file)));
  const score = scoreDetector(detect, records);
  const speed = withSpeed && set === 'published' ? measureSpeed(detect, records) : undefined;
  const missed = listMissedThresholds(score, thresholds, speed);
  if (asJson) {
    console.log(JSON.stringify({ set, score, speed, missed }, null, 2));
  } else {
    console.log(`## ${set}\n\n${formatScore(score)}`);
    if (speed !== undefined) console.log(`${formatCalls(calls)}\n${formatSpeed(speed)}`);
    for (const { measure, required, reached } of missed)
      console.log(`missed: ${measure}, required ${required}, reached ${reached?.toFixed(3) ?? 'nothing'}`);
  }
  if (missed.length > 0) process.exitCode = 1;
}
