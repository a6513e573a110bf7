import 'reflect-metadata';
import { Command } from 'commander';
import { Problem } from '../errors/problem.js';
import { auditCommand } from './audit.command.js';
import { databaseCommand } from './database.command.js';
import { doctorCommand } from './doctor.command.js';
import { encryptionCommand } from './encryption.command.js';
import { keyCommand } from './key.command.js';
import { knowledgeCommand } from './knowledge.command.js';
import { piiCommand } from './pii.command.js';
import { printError } from './print.js';
import { privacyCommand } from './privacy.command.js';
import { reportCommand } from './report.command.js';
import { retentionCommand } from './retention.command.js';
import { userCommand } from './user.command.js';

const program = new Command('hushdesk')
  .description('Administers a Hushdesk installation, with the same settings as the service')
  .addCommand(databaseCommand())
  .addCommand(knowledgeCommand())
  .addCommand(userCommand())
  .addCommand(keyCommand())
  .addCommand(encryptionCommand())
  .addCommand(piiCommand())
  .addCommand(privacyCommand())
  .addCommand(auditCommand())
  .addCommand(reportCommand())
  .addCommand(retentionCommand())
  .addCommand(doctorCommand());

maskOutput(program);

try {
  await program.parseAsync();
} catch (error) {
  printError(explain(error));
  process.exitCode = 1;
}

/** What commander itself says repeats what was typed: unknown commands and options. */
function maskOutput(command: Command): void {
  command.configureOutput({
    writeErr: (text) => {
      printError(text.trimEnd());
    },
  });
  command.commands.forEach(maskOutput);
}

/** One line or a few for the person at the terminal: what is wrong, never a stack. */
function explain(error: unknown): string {
  if (error instanceof Problem && error.errors)
    return error.errors.map(({ path, message }) => `${path}: ${message}`).join('\n');
  if (error instanceof Problem) return error.detail ?? error.title;
  return error instanceof Error ? error.message : String(error);
}
