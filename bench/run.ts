/**
 * Measures the built service beside its references and writes `bench/report`; exit status 1 when something that must
 * be reached was not, or could not be measured.
 *
 *   npm run bench -- [--quick] [--only turns,stream] [--rounds 5] [--size 0.05] [--minutes 10] [--profile folder]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { MEASURES } from './measures/measures.ts';
import { type Measure, Unmeasurable } from './runner/measure.ts';
import { parseOptions } from './runner/options.ts';
import { plotOf } from './runner/plot.ts';
import { lineOf, type Occasion, reportText } from './runner/report.ts';
import { failedResult, isPassed, type Result, resultOf } from './runner/verdict.ts';
import { Bench } from './surroundings/bench.ts';

const REPORT = join(import.meta.dirname, 'report');
const GB = 2 ** 30;

const options = parseOptions(
  process.argv.slice(2),
  MEASURES.map(({ name }) => name),
);
const chosen = MEASURES.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
const results: Result[] = [];
const begun = { takenAt: new Date().toISOString(), loadBefore: loadavg() };

// Plots of an earlier run beside this report would be taken for its own.
rmSync(REPORT, { recursive: true, force: true });
await Bench.run(options, async (bench) => {
  for (const measure of chosen) {
    results.push(await take(measure, bench));
    // After each, so that a run that is interrupted has left what it found.
    write(results, occasionOf(bench.common.postgres.version));
  }
});
process.exitCode = isPassed(results) ? 0 : 1;

async function take(measure: Measure, bench: Bench): Promise<Result> {
  const begunMs = performance.now();
  const seconds = (): number => (performance.now() - begunMs) / 1_000;
  let result;
  try {
    result = resultOf(measure, await measure.take(bench), seconds());
  } catch (error) {
    // One that fails must not cost the others: it is reported, and the run does not pass.
    const isKnown = error instanceof Unmeasurable;
    const reason =
      error instanceof Error ? (isKnown ? error.message : (error.stack ?? error.message)) : String(error);
    result = failedResult(measure, reason, seconds());
  }
  console.log(lineOf(result));
  return result;
}

function occasionOf(postgres: string): Occasion {
  return {
    ...begun,
    loadAfter: loadavg(),
    node: process.versions.node,
    postgres,
    processor: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / GB),
    isQuick: options.quick,
  };
}

function write(found: readonly Result[], occasion: Occasion): void {
  mkdirSync(REPORT, { recursive: true });
  writeFileSync(join(REPORT, 'report.md'), reportText(found, occasion));
  writeFileSync(join(REPORT, 'report.json'), `${JSON.stringify({ occasion, results: found }, null, 2)}\n`);
  for (const result of found)
    if (result.figures.length > 0) writeFileSync(join(REPORT, `${result.name}.svg`), plotOf(result));
}
