import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { toVerificationResponse } from '../audit/api/proof.response.dto.js';
import { AuditInspection } from '../audit/audit-inspection.js';
import type { Verification } from '../audit/verify/verification.js';
import { print } from './print.js';
import { withApp } from './with-app.js';

/** `audit verify`: status 1 when something does not fit. */
export function auditCommand(): Command {
  const command = new Command('audit').description('The audit log');
  command
    .command('verify')
    .description('Recompute the log and compare it with every checkpoint')
    .option(
      '--checkpoint <files...>',
      'checkpoints kept elsewhere: they tell of a cut end and of an older copy',
    )
    .option('--json', 'print JSON')
    .action(async ({ checkpoint = [], json }: { checkpoint?: string[]; json?: boolean }) => {
      const kept = checkpoint.map((file) => readFileSync(file, 'utf8'));
      await withApp(async (app) => {
        const found = await app.get(AuditInspection, { strict: false }).verify(kept);
        print(json, toVerificationResponse(found), sentenceFor(found));
        if (!found.valid) process.exitCode = 1;
      });
    });
  return command;
}

function sentenceFor({ events, dropped, checkpoints, firstBad }: Verification): string {
  if (!firstBad)
    return `The log is whole: ${events} events (${dropped} dropped by retention), ${checkpoints} checkpoints.`;
  const { reason, fromSeq, toSeq, eventId } = firstBad;
  const places = fromSeq === toSeq ? `place ${fromSeq}` : `places ${fromSeq} to ${toSeq}`;
  return `The log does not fit: ${reason} at ${places}${eventId === undefined ? '' : `, event ${eventId}`}.`;
}
