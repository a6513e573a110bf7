import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditParty } from '../audit/audit-event.js';
import { type Word, wordOf } from '../audit/closed-facts.js';
import { AuditLog } from '../audit/audit-log.js';
import { Problem } from '../errors/problem.js';
import { decodeCursor, type PageQuery } from '../http/cursor-page.js';
import { Clock } from '../time/clock.js';
import type { Language } from './language.js';
import { KnowledgeArticle } from './store/knowledge-article.entity.js';

/** What an article says. */
export interface ArticleContent {
  title: string;
  body: string;
  language: Language;
  tags: string[];
}

/** The help articles. */
@Injectable()
export class Articles {
  constructor(
    @InjectRepository(KnowledgeArticle) private readonly articles: Repository<KnowledgeArticle>,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first; one more than `limit` when there are more. */
  async list({ limit, cursor }: PageQuery, language?: Language): Promise<KnowledgeArticle[]> {
    const before = decodeCursor(cursor);
    return this.articles.find({
      where: {
        ...(language === undefined ? {} : { language }),
        ...(before === undefined ? {} : { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  async get(id: string): Promise<KnowledgeArticle> {
    const article = await this.articles.findOneBy({ id });
    if (!article) throw new Problem('resource_not_found');
    return article;
  }

  async create(content: ArticleContent): Promise<KnowledgeArticle> {
    const now = this.clock.now();
    const article = { ...content, id: uuidv7(), sourceKey: null, createdAt: now, updatedAt: now };
    await this.articles.manager.transaction(async (manager) => {
      await manager.insert(KnowledgeArticle, article);
      await this.audit.append({ action: 'article.created', ...recordOf(article.id, content) }, manager);
    });
    return article;
  }

  async replace(id: string, content: ArticleContent): Promise<KnowledgeArticle> {
    await this.articles.manager.transaction(async (manager) => {
      const changes = { ...content, updatedAt: this.clock.now() };
      const { affected } = await manager.update(KnowledgeArticle, { id }, changes);
      if (affected !== 1) throw new Problem('resource_not_found');
      await this.audit.append({ action: 'article.changed', ...recordOf(id, content) }, manager);
    });
    return this.get(id);
  }

  async delete(id: string): Promise<void> {
    await this.articles.manager.transaction(async (manager) => {
      const { affected } = await manager.delete(KnowledgeArticle, { id });
      if (affected !== 1) throw new Problem('resource_not_found');
      await this.audit.append({ action: 'article.deleted', resource: { kind: 'article', id } }, manager);
    });
  }

  /** Inserts articles that come from outside, or replaces those that came from there before; all or none. */
  async load(contents: readonly (ArticleContent & { sourceKey: string })[]): Promise<void> {
    const now = this.clock.now();
    const rows = contents.map((content) => ({ ...content, id: uuidv7(), createdAt: now, updatedAt: now }));
    await this.articles.manager.transaction(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(KnowledgeArticle)
        .values(rows)
        .orUpdate(['title', 'body', 'language', 'tags', 'updated_at'], ['source_key'])
        .execute();
      await this.audit.append({ action: 'articles.loaded', facts: { articles: rows.length } }, manager);
    });
  }

  /** Whether there is any article at all. */
  async isEmpty(): Promise<boolean> {
    return !(await this.articles.existsBy({}));
  }
}

function recordOf(
  id: string,
  { language }: ArticleContent,
): { resource: AuditParty; facts: { language: Word } } {
  return { resource: { kind: 'article', id }, facts: { language: wordOf(language) } };
}
