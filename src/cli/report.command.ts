import { Command, InvalidArgumentError } from 'commander';
import { QuestionReports, type ReportedQuestion } from '../chat/question-report.js';
import type { ReportCounts } from '../chat/store/question-report.repository.js';
import { printer } from './print.js';
import { withApp } from './with-app.js';

const MOST_DAYS = 3_650;

/** `report questions`: what to write help articles about. */
export function reportCommand(): Command {
  const command = new Command('report').description('Reports on conversations, without personal data');
  command
    .command('questions')
    .description('Helpful, unhelpful and unanswered questions, oldest first, as they are stored: masked')
    .option('--days <days>', 'how far back', toDays, 7)
    .option('--json', 'print JSON, one object a line; the last one has the counts')
    .action(async ({ days, json }: { days: number; json?: boolean }) => {
      await withApp(async (app) => {
        const { counts, questions } = await app.get(QuestionReports, { strict: false }).make(days);
        const print = printer(json);
        for await (const question of questions) {
          print({ ...question, answeredAt: question.answeredAt.toISOString() }, lineFor(question));
        }
        print({ days, ...counts }, totalFor(days, counts));
      });
    });
  return command;
}

function toDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new InvalidArgumentError(`a whole number from 1 to ${MOST_DAYS}`);
}

function lineFor({ answeredAt, rating, outcome, question, comment }: ReportedQuestion): string {
  const words = [rating, outcome === 'answered' ? null : outcome].filter((word) => word !== null).join(', ');
  const remark = comment === null ? '' : ` (customer: ${onOneLine(comment)})`;
  return `${answeredAt.toISOString().slice(0, 10)}  ${words.padEnd(20)}  ${onOneLine(question)}${remark}`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function totalFor(days: number, { helpful, unhelpful, unanswered, questions }: ReportCounts): string {
  return `days: ${days}, questions: ${questions}, helpful: ${helpful}, unhelpful: ${unhelpful}, unanswered: ${unanswered}`;
}
