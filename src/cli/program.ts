import 'reflect-metadata';
import { Command } from 'commander';
import { Problem } from '../errors/problem.js';
import { printError } from './print.js';

/** Each in a module of its own, loaded when it is asked for: with the parts of the application it takes a second. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['db', async () => (await import('./database.command.js')).databaseCommand()],
  ['knowledge', async () => (await import('./knowledge.command.js')).knowledgeCommand()],
  ['user', async () => (await import('./user.command.js')).userCommand()],
  ['key', async () => (await import('./key.command.js')).keyCommand()],
  ['keys', async () => (await import('./encryption.command.js')).encryptionCommand()],
  ['pii', async () => (await import('./pii.command.js')).piiCommand()],
  ['privacy', async () => (await import('./privacy.command.js')).privacyCommand()],
  ['audit', async () => (await import('./audit.command.js')).auditCommand()],
  ['report', async () => (await import('./report.command.js')).reportCommand()],
  ['retention', async () => (await import('./retention.command.js')).retentionCommand()],
  ['doctor', async () => (await import('./doctor.command.js')).doctorCommand()],
]);

const program = new Command('hushdesk').description(
  'Administers a Hushdesk installation, with the same settings as the service',
);
const asked = COMMANDS.get(process.argv[2] ?? '');
// Whoever asks for none of them, or for help, is told of all.
for (const load of asked ? [asked] : COMMANDS.values()) program.addCommand(await load());

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
