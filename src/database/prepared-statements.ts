import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** A statement that the server parses once per connection. The name must be unique and stands for the text. */
export interface Statement {
  name: string;
  text: string;
}

/**
 * Runs named prepared statements on the pool of the data source.
 *
 * For the hot path, where an entity manager costs a multiple of the statement
 * itself. Everything else goes through repositories.
 */
@Injectable()
export class PreparedStatements {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  async run<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({ ...statement, values: [...values] });
    return rows;
  }
}
