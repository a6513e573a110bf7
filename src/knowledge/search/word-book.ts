import { Injectable } from '@nestjs/common';
import { KnowledgeVersion } from '../knowledge-version.js';
import { type Correction, type Word, type WordFacts, WordsRepository } from '../store/words.repository.js';
import type { ArticleIndex } from './article-index.js';
import { CurrentArticles } from './current-articles.js';
import { type KeptWords, WordMap } from './kept-words.js';

/** The articles to search, and what PostgreSQL makes of the words of a question. */
export interface OpenBook {
  index: ArticleIndex;
  /** Of the articles, read when the question came; those of the index are of this version or a later one. */
  version: string;
  /** Of those words whose language has articles. */
  facts: WordMap<WordFacts>;
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
   * have changed, they are read, and all the words are asked for in a second one.
   */
  async open(words: readonly Word[]): Promise<OpenBook> {
    const before = this.articles.latest;
    const { version, facts } = await this.read(words, before);
    const index = await this.articles.at(version, before);
    if (index === before) return { index, version, facts };
    return { index, version, facts: (await this.read(words, index)).facts };
  }

  /** What words that no article has may be mistyped for; they are to have no accents. */
  async correct(words: readonly Word[], { corrections }: ArticleIndex): Promise<WordMap<Correction>> {
    const { known, unknown } = sorted(words, corrections);
    const found = unknown.length === 0 ? [] : await this.repository.correct(unknown);
    for (const [at, word] of unknown.entries()) {
      const correction = found[at];
      if (!correction) continue;
      known.set(word, correction);
      corrections.set(word, correction);
    }
    return known;
  }

  private async read(
    words: readonly Word[],
    index: ArticleIndex | undefined,
  ): Promise<{ version: string; facts: WordMap<WordFacts> }> {
    const searched = index ? words.filter(({ language }) => index.languages.has(language)) : words;
    const { known, unknown } = sorted(searched, index?.facts);
    if (unknown.length === 0) return { version: await this.versions.read(), facts: known };
    const { version, facts } = await this.repository.read(unknown);
    for (const [at, word] of unknown.entries()) {
      const found = facts[at];
      if (!found) continue;
      known.set(word, found);
      // What is true of other articles is not kept with these.
      if (index?.version === version) index.facts.set(word, found);
    }
    return { version, facts: known };
  }
}

/** Words of which something is known already, and the others, each once. */
function sorted<Value extends object>(
  words: readonly Word[],
  kept: KeptWords<Value> | undefined,
): { known: WordMap<Value>; unknown: Word[] } {
  const known = new WordMap<Value>();
  const unknown = new WordMap<Word>();
  for (const word of words) {
    const value = known.get(word) ?? kept?.get(word);
    if (value) known.set(word, value);
    else unknown.set(word, word);
  }
  return { known, unknown: unknown.values() };
}
