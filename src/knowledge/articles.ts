import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
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
    await this.articles.insert(article);
    return article;
  }

  async replace(id: string, content: ArticleContent): Promise<KnowledgeArticle> {
    const { affected } = await this.articles.update({ id }, { ...content, updatedAt: this.clock.now() });
    if (affected !== 1) throw new Problem('resource_not_found');
    return this.get(id);
  }

  async delete(id: string): Promise<void> {
    const { affected } = await this.articles.delete({ id });
    if (affected !== 1) throw new Problem('resource_not_found');
  }

  /** Inserts articles that come from outside, or replaces those that came from there before; all or none. */
  async load(contents: readonly (ArticleContent & { sourceKey: string })[]): Promise<void> {
    const now = this.clock.now();
    const rows = contents.map((content) => ({ ...content, id: uuidv7(), createdAt: now, updatedAt: now }));
    await this.articles
      .createQueryBuilder()
      .insert()
      .values(rows)
      .orUpdate(['title', 'body', 'language', 'tags', 'updated_at'], ['source_key'])
      .execute();
  }

  /** Whether there is any article at all. */
  async isEmpty(): Promise<boolean> {
    return !(await this.articles.existsBy({}));
  }
}
