import { ApiProperty } from '@nestjs/swagger';
import { PageResponse } from '../../http/cursor-page.js';
import { LANGUAGES, type Language } from '../language.js';
import type { KnowledgeArticle } from '../store/knowledge-article.entity.js';
import type { ArticleHit } from '../knowledge-search.js';

const SNIPPET_LENGTH = 300;

export class ArticleResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Return an item' })
  title!: string;

  @ApiProperty({ example: 'You can return an item within 60 days of delivery.' })
  body!: string;

  @ApiProperty({ enum: LANGUAGES })
  language!: Language;

  @ApiProperty({ type: [String], example: ['returns'] })
  tags!: string[];

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class ArticlePageResponse extends PageResponse {
  @ApiProperty({ type: [ArticleResponse] })
  items!: ArticleResponse[];
}

export class SearchHitResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Return an item' })
  title!: string;

  @ApiProperty({ enum: LANGUAGES })
  language!: Language;

  @ApiProperty({ description: 'The passage that fits best, cut to 300 characters' })
  snippet!: string;

  @ApiProperty({ minimum: 0, maximum: 1, example: 0.82, description: 'The share of the question it covers' })
  score!: number;
}

export class SearchResponse {
  @ApiProperty({ type: [SearchHitResponse] })
  items!: SearchHitResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: a search has one page' })
  nextCursor!: null;
}

export function toArticleResponse(article: KnowledgeArticle): ArticleResponse {
  const { id, title, body, language, tags, updatedAt } = article;
  return { id, title, body, language, tags, updatedAt: updatedAt.toISOString() };
}

export function toSearchResponse(hits: readonly ArticleHit[]): SearchResponse {
  return {
    items: hits.map(({ id, title, language, score, passages }) => ({
      id,
      title,
      language,
      snippet: cut(passages[0] ?? ''),
      score: Math.round(score * 1_000) / 1_000,
    })),
    nextCursor: null,
  };
}

function cut(text: string): string {
  return text.length <= SNIPPET_LENGTH ? text : `${text.slice(0, SNIPPET_LENGTH).toWellFormed().trimEnd()}…`;
}
