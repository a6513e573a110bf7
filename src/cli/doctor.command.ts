import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { inspectEnvironment } from '../config/inspect-environment.js';
import { SystemClock } from '../time/clock.js';
import { examine } from './doctor/examine.js';
import type { Finding } from './doctor/finding.js';
import { print, printSentence } from './print.js';

/** `doctor`: which protections are on, and what to do about the others. Status 1 for weak ones in production. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Which protections are on, off or weak, and what to do; status 1 for weak ones in production',
    )
    .option('--json', 'print JSON')
    .option('--quiet', 'leave out what is on')
    .action(async ({ json, quiet }: { json?: boolean; quiet?: boolean }) => {
      if (existsSync('.env')) process.loadEnvFile('.env');
      const inspected = await inspectEnvironment();
      const { node: nodeVersion } = process.versions;
      const findings = await examine({ ...inspected, clock: new SystemClock(), nodeVersion });
      const shown = quiet ? findings.filter(({ state }) => state !== 'on') : findings;
      if (json) print(json, shown, '');
      // One by one: what is masked in a sentence must not reach into the next.
      else for (const finding of shown) printSentence(lineFor(finding));
      const isProduction = inspected.settings.environment === 'production';
      if (isProduction && findings.some(({ state }) => state === 'weak')) process.exitCode = 1;
    });
}

function lineFor({ protection, state, detail, remedy }: Finding): string {
  const line = `${state.padEnd(9)}  ${protection.padEnd(28)}  ${detail}`;
  return remedy === undefined ? line : `${line}\n${' '.repeat(41)}→ ${remedy}`;
}
