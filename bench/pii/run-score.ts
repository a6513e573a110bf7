import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCorpus } from './corpus-record.ts';
import {
  formatScore,
  formatSpeed,
  listMissedThresholds,
  measureSpeed,
  readThresholds,
  scoreDetector,
} from './score.ts';
import type { Detector } from './score.ts';

/**
 * `run-score.js <module> [export] [published|heldout] [--json] [--speed]`: scores the
 * function another module exports and fails when a threshold is missed.
 */
const [modulePath, exportName = 'detect', set = 'published'] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'));
if (modulePath === undefined) {
  process.stderr.write('usage: run-score.js <module> [export] [published|heldout] [--json] [--speed]\n');
  process.exit(2);
}

const detect = ((await import(pathToFileURL(resolve(modulePath)).href)) as Record<string, unknown>)[
  exportName
];
if (typeof detect !== 'function') throw new Error(`${modulePath} exports no function ${exportName}`);

const folder = existsSync('bench/pii/corpus') ? 'bench/pii' : '.';
const files = set === 'heldout' ? ['heldout.jsonl'] : ['positives.jsonl', 'negatives.jsonl'];
const records = files.flatMap((file) => readCorpus(`${folder}/corpus/${file}`));
const score = scoreDetector(detect as Detector, records);
const speed = process.argv.includes('--speed') ? measureSpeed(detect as Detector, records) : undefined;
const missed = listMissedThresholds(score, readThresholds(`${folder}/thresholds.json`), speed);

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ score, speed, missed }, null, 2)}\n`);
} else {
  process.stdout.write(formatScore(score));
  if (speed !== undefined) process.stdout.write(`${formatSpeed(speed)}\n`);
  for (const { measure, required, reached } of missed)
    process.stdout.write(
      `missed: ${measure}, required ${required}, reached ${reached?.toFixed(3) ?? 'nothing'}\n`,
    );
}
process.exitCode = missed.length === 0 ? 0 : 1;
