import { Command } from 'commander';
import { Articles } from '../knowledge/articles.js';
import { readSampleHelpCentre } from '../knowledge/sample/sample-help-centre.js';
import { printSentence } from './print.js';
import { withApp } from './with-app.js';

export function knowledgeCommand(): Command {
  const command = new Command('knowledge').description('Help articles');
  command
    .command('load-sample')
    .description('Load the help centre of the sample shop; loading again replaces it')
    .action(() =>
      withApp(async (app) => {
        const articles = await readSampleHelpCentre();
        await app.get(Articles, { strict: false }).load(articles);
        printSentence(`Loaded ${articles.length} articles.`);
      }),
    );
  return command;
}
