import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ArticleRows } from '../store/article-rows.repository.js';
import type { ArticleIndex } from './article-index.js';
import { IndexBuilder } from './index-builder.js';

/** Holds the index of the articles, and replaces it when they have changed. */
@Injectable()
export class CurrentArticles implements OnApplicationBootstrap {
  private readonly builder = new IndexBuilder();
  private index: ArticleIndex | undefined;
  private loading: Promise<ArticleIndex> | undefined;

  constructor(private readonly rows: ArticleRows) {}

  /** Begins to read, so that the first question finds the index; nobody waits, and who searches hears of a fault. */
  onApplicationBootstrap(): void {
    this.load().catch(() => undefined);
  }

  /** The last one, of whatever version; none before the first was asked for. */
  get latest(): ArticleIndex | undefined {
    return this.index;
  }

  /**
   * The articles as of a version of `KnowledgeVersion` or later.
   *
   * `before` is what `latest` was before that version was read: when it is still held, and is of another version,
   * it is out of date, even if its version is the higher one, as after a backup was brought back. All who wait share
   * one reading of the articles.
   */
  async at(version: string, before: ArticleIndex | undefined): Promise<ArticleIndex> {
    for (;;) {
      const { index } = this;
      if (index?.version === version) return index;
      if (index && index !== before && BigInt(index.version) > BigInt(version)) return index;
      await this.load();
    }
  }

  private load(): Promise<ArticleIndex> {
    this.loading ??= this.rows
      .readAtOnce(async (articles) => {
        this.index = await this.builder.build(articles);
        return this.index;
      })
      .finally(() => {
        this.loading = undefined;
      });
    return this.loading;
  }
}
