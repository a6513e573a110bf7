import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type { Language } from '../language.js';
import { FIND_PHRASE, READ_CORRECTIONS, READ_WORDS } from './words.statement.js';

export interface Word {
  language: Language;
  word: string;
}

/** What the database knows of a word. */
export interface WordFacts {
  /** The word without accents. */
  folded: string;
  /** None for a stop word. */
  stems: readonly string[];
  /** Lexemes of articles that write the word, accents aside. */
  written: readonly string[];
}

/** What a word that no article has may be mistyped for. */
export interface Correction {
  /** How well each fits: from 0 to 1. */
  similar: readonly (readonly [lexeme: string, fit: number])[];
  /** The two words that it may be written together from: part 0 and part 1. */
  joined: readonly (readonly [part: number, lexeme: string])[];
}

/** Asks PostgreSQL what it alone knows of the words of a question. */
@Injectable()
export class WordsRepository {
  constructor(private readonly statements: PreparedStatements) {}

  /** Facts in the order of the words, and the version of the articles that they are true of. */
  async read(words: readonly Word[]): Promise<{ version: string; facts: WordFacts[] }> {
    const [row] = await this.statements.run<{
      version: string;
      words: [folded: string, stems: string[] | null, written: string[]][] | null;
    }>(READ_WORDS, columnsOf(words));
    if (!row) throw new Error('knowledge_state has no row');
    const facts = (row.words ?? []).map(([folded, stems, written]) => ({
      folded,
      stems: stems ?? [],
      written,
    }));
    return { version: row.version, facts };
  }

  /** In the order of the words, which are to have no accents. Each costs a look through the trigram index. */
  async correct(words: readonly Word[]): Promise<Correction[]> {
    return this.statements.run<Correction>(READ_CORRECTIONS, columnsOf(words));
  }

  /** Ids of those articles that have the whole question as a search phrase (`websearch_to_tsquery`). */
  async havingPhrase(ids: readonly string[], question: string): Promise<string[]> {
    const rows = await this.statements.run<{ id: string }>(FIND_PHRASE, [ids, question]);
    return rows.map(({ id }) => id);
  }
}

function columnsOf(words: readonly Word[]): [languages: Language[], words: string[]] {
  return [words.map(({ language }) => language), words.map(({ word }) => word)];
}
