import { Injectable } from '@nestjs/common';
import { KnowledgeVersion } from '../knowledge-version.js';
import { type Correction, type Word, WordsRepository } from '../store/words.repository.js';
import type { ArticleIndex } from './article-index.js';
import { CurrentArticles } from './current-articles.js';
import { type KeptWords, keyOf } from './kept-words.js';
import type { KnownWord } from './language-index.js';

/** The articles to search, and what is known of the words of a question. */
export interface OpenBook {
  index: ArticleIndex;
  /** Of the articles, read when the question came; those of the index are of this version or a later one. */
  version: string;
  /** In the order of the words; undefined for words of a language that has no articles. */
  words: readonly (KnownWord | undefined)[];
}

/** Keeps what PostgreSQL has said of words, for as long as the articles stay the same, and asks for the rest. */
@Injectable()
export class WordBook {
  constructor(
    private readonly repository: WordsRepository,
    private readonly versions: KnowledgeVersion,
    private readonly articles: CurrentArticles,
  ) {}

  /**
   * One round trip: it brings the version of the articles, and the words that are new with it. When the articles
   * have changed, they are read, and all the words are asked for in another one.
   */
  async open(words: readonly Word[]): Promise<OpenBook> {
    const before = this.articles.latest;
    const { version, known } = await this.read(words, before);
    const index = await this.articles.at(version, before);
    if (index === before) return { index, version, words: known };
    return { index, version, words: (await this.read(words, index)).known };
  }

  /** What words that no article has may be mistyped for, in the order of the words. They are to have no accents. */
  async correct(
    words: readonly Word[],
    { corrections }: ArticleIndex,
  ): Promise<readonly (Correction | undefined)[]> {
    const known = words.map((word) => corrections.get(word));
    const unknown = missingOf(words, known);
    if (unknown.length === 0) return known;
    const found = await this.repository.correct(unknown);
    return completed(words, known, keep(unknown, found, corrections));
  }

  private async read(
    words: readonly Word[],
    index: ArticleIndex | undefined,
  ): Promise<{ version: string; known: readonly (KnownWord | undefined)[] }> {
    const known = words.map((word) => index?.words.get(word));
    const unknown = missingOf(words, known).filter(({ language }) => index?.languages.has(language));
    if (!index || unknown.length === 0) return { version: await this.versions.read(), known };
    const { version, facts } = await this.repository.read(unknown);
    const found = facts.flatMap((each, at) => {
      const language = unknown[at]?.language;
      return (language && index.languages.get(language)?.know(each)) ?? [];
    });
    // What is true of other articles is not kept with these.
    const kept = index.version === version ? index.words : undefined;
    return { version, known: completed(words, known, keep(unknown, found, kept)) };
  }
}

/** The words of which nothing is known, each once. */
function missingOf(words: readonly Word[], known: readonly unknown[]): Word[] {
  if (!known.includes(undefined)) return [];
  const missing = words.filter((_word, at) => known[at] === undefined);
  return [...new Map(missing.map((word) => [keyOf(word), word])).values()];
}

function keep<Value extends object>(
  words: readonly Word[],
  values: readonly Value[],
  kept: KeptWords<Value> | undefined,
): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const [at, word] of words.entries()) {
    const value = values[at];
    if (!value) continue;
    found.set(keyOf(word), value);
    kept?.set(word, value);
  }
  return found;
}

function completed<Value extends object>(
  words: readonly Word[],
  known: readonly (Value | undefined)[],
  found: ReadonlyMap<string, Value>,
): (Value | undefined)[] {
  return words.map((word, at) => known[at] ?? found.get(keyOf(word)));
}
