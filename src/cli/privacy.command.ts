import { Command } from 'commander';
import { toDataMapResponse } from '../privacy/api/data-map.dto.js';
import { dataMapInMarkdown, dataMapOf } from '../privacy/data-map.js';
import { PersonalData } from '../privacy/personal-data.js';
import { print } from './print.js';
import { withApp } from './with-app.js';

/** `privacy data-map`: what is held of persons, and where. */
export function privacyCommand(): Command {
  const command = new Command('privacy').description('Persons and their rights');
  command
    .command('data-map')
    .description('Print where something of persons is held, as docs/data-map.md has it')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withApp((app) => {
        const places = dataMapOf(app.get(PersonalData, { strict: false }).sources);
        print(json, toDataMapResponse(places), dataMapInMarkdown(places));
        return Promise.resolve();
      });
    });
  return command;
}
