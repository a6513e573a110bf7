import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { loadSettings } from '../config/load-settings.js';
import { SecretResolver } from '../config/secret-resolver.js';
import { toPiiScanResponse } from '../privacy/api/pii.dto.js';
import { Masking } from '../privacy/masking.js';
import { print } from './print.js';

/** `pii scan`: shows what would be masked. Needs no database, and prints nothing that it found. */
export function piiCommand(): Command {
  const command = new Command('pii').description('Personal data in texts');
  command
    .command('scan')
    .description('Print texts with their personal data masked')
    .argument('[files...]', 'files to read; standard input when none is named')
    .option('--json', 'print JSON: masked text and what was found where')
    .action(async (files: string[], { json }: { json?: boolean }) => {
      const masking = new Masking(loadSettings(await (await SecretResolver.open()).resolve()));
      const texts =
        files.length === 0
          ? [await text(process.stdin)]
          : await Promise.all(files.map((file) => readFile(file, 'utf8')));
      const results = texts.map((each) => toPiiScanResponse(masking.scan(each)));
      print(json, results, results.map(({ masked }) => masked).join('\n'));
    });
  return command;
}
