import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../language.js';
import { LIST_ARTICLES, READ_ARTICLES } from './article-index.statement.js';
import { READ_KNOWLEDGE_VERSION } from './knowledge-version.statement.js';

/** Revisions read at a time: a few milliseconds of the event loop. */
const PAGE = 1_000;

/** One state of an article: another one has another revision. */
export interface ArticleRevision {
  id: string;
  revision: string;
}

/** An article as the search reads it. */
export interface ArticleRow extends ArticleRevision {
  language: Language;
  title: string;
  /** Its lexemes with places and weights, in the text form of `tsvector`. */
  search: string;
  /** Text and lexemes of each passage, in the order of the article. */
  passages: [text: string, lexemes: string[]][];
}

/** All articles as they were at one moment. */
export interface ArticlesAtOnce {
  /** As `KnowledgeVersion` has it. */
  version: string;
  revisions: ArticleRevision[];
  read(ids: readonly string[]): Promise<ArticleRow[]>;
}

/** Reads the articles for the search. */
@Injectable()
export class ArticleRows {
  constructor(private readonly dataSource: DataSource) {}

  /** What `work` reads is one state of all articles, however long it takes and whoever writes meanwhile. */
  async readAtOnce<Result>(work: (articles: ArticlesAtOnce) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [row] = await manager.query<{ version: string }[]>(READ_KNOWLEDGE_VERSION.text);
      if (!row) throw new Error('knowledge_state has no row');
      const revisions: ArticleRevision[] = [];
      let page: ArticleRevision[];
      do {
        page = await manager.query<ArticleRevision[]>(LIST_ARTICLES, [revisions.at(-1)?.id ?? null, PAGE]);
        revisions.push(...page);
      } while (page.length === PAGE);
      return work({
        version: row.version,
        revisions,
        read: (ids) => manager.query<ArticleRow[]>(READ_ARTICLES, [ids]),
      });
    });
  }
}
