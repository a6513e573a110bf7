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
import { SearchRepository } from './store/search.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([KnowledgeArticle]), LlmModule],
  controllers: [KnowledgeController],
  providers: [Articles, KnowledgeSearch, KnowledgeVersion, SearchRepository, Retrieval, KnowledgeProvider],
  exports: [Articles, KnowledgeSearch, KnowledgeVersion, Retrieval],
})
export class KnowledgeModule {}
