import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One question with the articles that answer it; none when no article does. */
export interface Question {
  q: string;
  lang: string;
  expect: string[];
  /** Constants were set on `tune`; `test` was only ever measured. */
  split: 'tune' | 'test';
}

/** The shares that the question set must reach over all its questions. */
export const REQUIRED = { first: 0.85, topThree: 0.95, refused: 0.8 } as const;

export interface Figures {
  answerable: number;
  unanswerable: number;
  /** Share of answerable questions whose right article is found first. */
  first: number;
  /** … among the first three. */
  topThree: number;
  /** Share of answerable questions that the chat answers from the right article. */
  answered: number;
  /** Share of unanswerable questions that the chat declines. */
  refused: number;
}

interface Outcome {
  question: Question;
  /** Position of the right article in the search, from 1; 0 when it is not among the first three. */
  rank: number;
  /** Keys (`en/slug`) of the articles that the chat's answer rests on. */
  sources: string[];
  score: number;
}

const FOLDER = import.meta.dirname;
const HELP_CENTRE = join(FOLDER, '../../src/knowledge/sample/help-centre');
const LANGUAGES = readdirSync(HELP_CENTRE);

export function readQuestions(): Question[] {
  return JSON.parse(readFileSync(join(FOLDER, 'questions.json'), 'utf8')) as Question[];
}

/** Asks a running service every question, through its search and through its chat. */
export async function measure(
  baseUrl: string,
  apiKey: string,
  questions: readonly Question[],
): Promise<Outcome[]> {
  const keyOf = readTitles();
  const headers = { 'X-API-Key': apiKey, 'Content-Type': 'application/json' };
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const found = await getJson<{ items: { title: string; language: string; score: number }[] }>(
      fetch(`${baseUrl}/api/v1/knowledge/search?limit=3&q=${encodeURIComponent(question.q)}`, { headers }),
    );
    const keys = found.items.map(({ title }) => keyOf.get(title) ?? title);
    const wanted = new Set(question.expect.map((slug) => `${question.lang}/${slug}`));
    const answer = await getJson<{ sources: { title: string }[] }>(
      fetch(`${baseUrl}/api/v1/chat`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ message: question.q }),
      }),
    );
    outcomes.push({
      question,
      rank: keys.findIndex((key) => wanted.has(key)) + 1,
      sources: answer.sources.map(({ title }) => keyOf.get(title) ?? title),
      score: found.items[0]?.score ?? 0,
    });
  }
  return outcomes;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ question }) => question.expect.length > 0);
  const unanswerable = outcomes.filter(({ question }) => question.expect.length === 0);
  const share = (part: readonly Outcome[], whole: readonly Outcome[]): number => part.length / whole.length;
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    first: share(
      answerable.filter(({ rank }) => rank === 1),
      answerable,
    ),
    topThree: share(
      answerable.filter(({ rank }) => rank > 0),
      answerable,
    ),
    answered: share(
      answerable.filter((outcome) => answersRightly(outcome)),
      answerable,
    ),
    refused: share(
      unanswerable.filter(({ sources }) => sources.length === 0),
      unanswerable,
    ),
  };
}

export function answersRightly({ question, sources }: Outcome): boolean {
  return question.expect.some((slug) => sources[0] === `${question.lang}/${slug}`);
}

/** The figures as a Markdown table, one row per set. */
export function tableOf(rows: Record<string, Figures>): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    '| set | answerable | right first | in top three | answered rightly | unanswerable | refused |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...Object.entries(rows).map(
      ([name, f]) =>
        `| ${name} | ${f.answerable} | ${percent(f.first)} | ${percent(f.topThree)} | ${percent(f.answered)} | ${f.unanswerable} | ${percent(f.refused)} |`,
    ),
  ].join('\n');
}

function readTitles(): Map<string, string> {
  return new Map(
    LANGUAGES.flatMap((language) =>
      readdirSync(join(HELP_CENTRE, language)).map((file) => {
        const [heading = ''] = readFileSync(join(HELP_CENTRE, language, file), 'utf8').split('\n');
        return [heading.replace(/^# /, ''), `${language}/${file.replace(/\.md$/, '')}`] as const;
      }),
    ),
  );
}

async function getJson<Body>(pending: Promise<Response>): Promise<Body> {
  const response = await pending;
  if (!response.ok) throw new Error(`The service answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Body;
}
