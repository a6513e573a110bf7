import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LlmModule } from '../llm/llm.module.js';
import { KnowledgeProvider } from './answer/knowledge-provider.js';
import { KnowledgeController } from './api/knowledge.controller.js';
import { Articles } from './articles.js';
import { KnowledgeSearch } from './knowledge-search.js';
import { KnowledgeVersion } from './knowledge-version.js';
import { Retrieval } from './retrieval.js';
import { KnowledgeArticle } from './store/knowledge-article.entity.js';
import { ArticleRows } from './store/article-rows.repository.js';
import { WordsRepository } from './store/words.repository.js';
import { CurrentArticles } from './search/current-articles.js';
import { WordBook } from './search/word-book.js';

@Module({
  imports: [TypeOrmModule.forFeature([KnowledgeArticle]), LlmModule],
  controllers: [KnowledgeController],
  providers: [
    Articles,
    ArticleRows,
    CurrentArticles,
    KnowledgeProvider,
    KnowledgeSearch,
    KnowledgeVersion,
    Retrieval,
    WordBook,
    WordsRepository,
  ],
  exports: [Articles, KnowledgeSearch, KnowledgeVersion, Retrieval],
})
export class KnowledgeModule {}
