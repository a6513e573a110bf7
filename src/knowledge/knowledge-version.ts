import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../database/prepared-statements.js';
import { READ_KNOWLEDGE_VERSION } from './store/knowledge-version.statement.js';

/**
 * The version of the help articles: decimal digits, another one after every change of any article, whoever made it.
 *
 * The database counts, so that a change by SQL or by another instance counts too. It grows, but not by one each.
 */
@Injectable()
export class KnowledgeVersion {
  constructor(private readonly statements: PreparedStatements) {}

  /** One row by a prepared statement. A search that needs it for the same articles reads it in its own statement. */
  async read(): Promise<string> {
    const [row] = await this.statements.run<{ version: string }>(READ_KNOWLEDGE_VERSION, []);
    if (!row) throw new Error('knowledge_state has no row');
    return row.version;
  }
}
