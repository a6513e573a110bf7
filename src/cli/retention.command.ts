import { Command } from 'commander';
import { toRetentionPolicyResponse, toRetentionRunResponse } from '../privacy/api/retention.dto.js';
import type { RetentionPolicyResponse, RetentionRunResponse } from '../privacy/api/retention.dto.js';
import { PolicyChanges } from '../privacy/retention/policy-changes.js';
import { RetentionRuns } from '../privacy/retention/retention-runs.js';
import { print } from './print.js';
import { withApp } from './with-app.js';

const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3_600;

/** `retention run|policies`: what forgets by itself. */
export function retentionCommand(): Command {
  const command = new Command('retention').description('What is deleted when its time is over');
  command
    .command('run')
    .description('Delete what is over its time, here and now; status 1 when not all of it could be')
    .option('--dry-run', 'count what would go, and change nothing')
    .option('--json', 'print JSON')
    .action(({ dryRun, json }: { dryRun?: boolean; json?: boolean }) => run(dryRun ?? false, json));
  command
    .command('policies')
    .description('How long everything is kept')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) =>
      withApp(async (app) => {
        const policies = await app.get(PolicyChanges, { strict: false }).list();
        const items = policies.map(toRetentionPolicyResponse);
        print(json, items, items.map(policyLine).join('\n'));
      }),
    );
  return command;
}

/** Ctrl-C stops after the batch under way; the next run goes on from there. */
async function run(dryRun: boolean, json: boolean | undefined): Promise<void> {
  await withApp(async (app) => {
    const runs = app.get(RetentionRuns, { strict: false });
    const stopping = new AbortController();
    process.once('SIGINT', () => {
      stopping.abort(new Error('Stopped. The next run goes on from here.'));
    });
    const made = dryRun ? await runs.rehearse() : await runs.runHere(stopping.signal);
    if (made === undefined) {
      print(json, null, 'A run is under way, by another process.');
      return;
    }
    const report = toRetentionRunResponse(made);
    print(json, report, sentenceFor(report));
    if (report.state === 'failed') process.exitCode = 1;
  });
}

function sentenceFor({ dryRun, targets }: RetentionRunResponse): string {
  const lines = targets
    .filter(({ count, failed }) => count > 0 || failed)
    .map(({ target, count, failed }) => `${target}: ${count}${failed ? ', FAILED: see the log' : ''}`);
  if (lines.length === 0) return 'Nothing is over its time.';
  return [dryRun ? 'Would delete:' : 'Deleted:', ...lines].join('\n');
}

function policyLine(policy: RetentionPolicyResponse): string {
  const { target, ttlSeconds, defaultSeconds, floorSeconds, ceilingSeconds, holds } = policy;
  const times = `${inWords(ttlSeconds)} (default ${inWords(defaultSeconds)}, from ${inWords(floorSeconds)} to ${inWords(ceilingSeconds)})`;
  return `${target.padEnd(18)}  ${times}: ${holds}`;
}

function inWords(seconds: number): string {
  if (seconds % DAY_SECONDS === 0) return `${seconds / DAY_SECONDS} d`;
  if (seconds % HOUR_SECONDS === 0) return `${seconds / HOUR_SECONDS} h`;
  return `${seconds} s`;
}
