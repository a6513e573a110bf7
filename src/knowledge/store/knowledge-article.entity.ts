import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../language.js';

@Entity('knowledge_articles')
export class KnowledgeArticle {
  @PrimaryColumn('uuid')
  id!: string;

  /** Where a loaded article came from, so that loading again replaces it; null for one written through the API. */
  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;

  @Column('text')
  title!: string;

  /** Markdown; paragraphs are set apart by empty lines, and are what an answer quotes. */
  @Column('text')
  body!: string;

  @Column('text')
  language!: Language;

  @Column('text', { array: true })
  tags!: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
