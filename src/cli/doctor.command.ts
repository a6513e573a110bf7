import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { inspectEnvironment } from '../config/inspect-environment.js';
import { SystemClock } from '../time/clock.js';
import { examine } from './doctor/examine.js';
import type { Finding } from './doctor/finding.js';
import { print, printSentence } from './print.js';

interface Options {
  json?: boolean;
  quiet?: boolean;
  unsafe?: boolean;
}

/** `doctor`: which protections are on, and what to do about the others. Status 1 for weak and unsafe ones in production. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Which protections are on, off, weak or unsafe, and what to do; status 1 for the last two in production',
    )
    .option('--json', 'print JSON')
    .option('--quiet', 'leave out what is on')
    .option('--unsafe', 'only what production must not start with, on one line each')
    .action(async ({ json, quiet, unsafe }: Options) => {
      if (existsSync('.env')) process.loadEnvFile('.env');
      const inspected = await inspectEnvironment();
      const { node: nodeVersion } = process.versions;
      const findings = await examine({ ...inspected, clock: new SystemClock(), nodeVersion });
      const bad = findings.filter(({ state }) => state === 'unsafe' || (state === 'weak' && !unsafe));
      const shown = unsafe ? bad : findings.filter(({ state }) => !quiet || state !== 'on');
      if (json) print(json, shown, '');
      // One by one: what is masked in a sentence must not reach into the next.
      else for (const finding of shown) printSentence(unsafe ? refusalFor(finding) : lineFor(finding));
      const isProduction = inspected.settings.environment === 'production';
      if (isProduction && bad.length > 0) process.exitCode = 1;
    });
}

function refusalFor({ detail, remedy = '' }: Finding): string {
  return `${detail}: ${remedy}`;
}

function lineFor({ protection, state, detail, remedy }: Finding): string {
  const line = `${state.padEnd(9)}  ${protection.padEnd(28)}  ${detail}`;
  return remedy === undefined ? line : `${line}\n${' '.repeat(41)}→ ${remedy}`;
}
