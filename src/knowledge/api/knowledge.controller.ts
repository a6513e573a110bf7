import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { type Page, pageOf } from '../../http/cursor-page.js';
import { Idempotent } from '../../http/idempotent.decorator.js';
import { Articles } from '../articles.js';
import { KnowledgeSearch } from '../knowledge-search.js';
import { ArticleIdParam, ArticleQuery, ArticleRequest, SearchQuery } from './article.request.dto.js';
import {
  ArticlePageResponse,
  ArticleResponse,
  SearchResponse,
  toArticleResponse,
  toSearchResponse,
} from './article.response.dto.js';

@ApiTags('knowledge')
@Controller('knowledge')
export class KnowledgeController {
  constructor(
    private readonly articles: Articles,
    private readonly knowledge: KnowledgeSearch,
  ) {}

  @Get('articles')
  @RequireScopes()
  @ApiOperation({ summary: 'The help articles, newest first' })
  @ApiOkResponse({ type: ArticlePageResponse })
  @ApiProblems('request_invalid')
  async list(@Query() query: ArticleQuery): Promise<Page<ArticleResponse>> {
    return pageOf(await this.articles.list(query, query.language), query.limit, toArticleResponse);
  }

  @Post('articles')
  @Idempotent()
  @RequireScopes('knowledge:write')
  @ApiOperation({ summary: 'Add an article' })
  @ApiCreatedResponse({ type: ArticleResponse })
  @ApiProblems('request_invalid', 'body_malformed', 'body_too_large', 'media_type_unsupported')
  async create(@Body() body: ArticleRequest): Promise<ArticleResponse> {
    return toArticleResponse(await this.articles.create(body));
  }

  @Get('articles/:id')
  @RequireScopes()
  @ApiOperation({ summary: 'One article' })
  @ApiOkResponse({ type: ArticleResponse })
  @ApiProblems('request_invalid', 'resource_not_found')
  async get(@Param() { id }: ArticleIdParam): Promise<ArticleResponse> {
    return toArticleResponse(await this.articles.get(id));
  }

  @Put('articles/:id')
  @RequireScopes('knowledge:write')
  @ApiOperation({ summary: 'Replace an article' })
  @ApiOkResponse({ type: ArticleResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'body_too_large',
    'media_type_unsupported',
  )
  async replace(@Param() { id }: ArticleIdParam, @Body() body: ArticleRequest): Promise<ArticleResponse> {
    return toArticleResponse(await this.articles.replace(id, body));
  }

  @Delete('articles/:id')
  @HttpCode(204)
  @RequireScopes('knowledge:write')
  @ApiOperation({ summary: 'Remove an article' })
  @ApiNoContentResponse()
  @ApiProblems('request_invalid', 'resource_not_found')
  async delete(@Param() { id }: ArticleIdParam): Promise<void> {
    await this.articles.delete(id);
  }

  @Get('search')
  @RequireScopes()
  @ApiOperation({ summary: 'Search the articles with a question in ordinary words' })
  @ApiOkResponse({ type: SearchResponse })
  @ApiProblems('request_invalid')
  async search(@Query() { q, limit }: SearchQuery): Promise<SearchResponse> {
    return toSearchResponse(await this.knowledge.search(q, { articles: limit, passages: 1 }));
  }
}
