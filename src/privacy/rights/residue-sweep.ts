import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Identifiers } from '../personal-data-source.js';
import { LIST_COLUMNS, type SearchedColumn, searchTable } from '../store/residue.statements.js';
import { passesFor, type SearchScope, soughtNames } from './residue-pattern.js';

/** What a search has looked through, and where it found something. */
export interface Residue {
  tables: number;
  columns: number;
  /** How many ids, names and values were sought. */
  sought: number;
  /** Columns as `schema.table.column`. */
  found: readonly { place: string; rows: number }[];
}

interface SearchedTable {
  schema: string;
  table: string;
  name: string;
  columns: SearchedColumn[];
}

/**
 * Tables that rightly hold something of what is sought. The log and the ledger keep our own ids, which mean nobody
 * once the person is gone; help articles hold addresses and numbers of the company, which customers quote.
 */
const SCOPES: readonly [prefix: string, scope: SearchScope][] = [
  ['public.audit_', 'no-ids'],
  ['public.privacy_requests', 'no-ids'],
  ['public.knowledge_', 'no-values'],
];

/**
 * Looks for a person in every column of the database that can hold text, bytes or ids: in tables of ours and in any
 * other, because what was forgotten is where nobody has thought of.
 */
@Injectable()
export class ResidueSweep {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads all tables: minutes, with millions of messages. Changes nothing. */
  async search(identifiers: Identifiers): Promise<Residue> {
    return this.dataSource.transaction(async (transaction) => {
      await transaction.query('SET TRANSACTION READ ONLY');
      await transaction.query('SET LOCAL statement_timeout = 0');
      const tables = await transaction.query<SearchedTable[]>(LIST_COLUMNS);
      const found: { place: string; rows: number }[] = [];
      for (const table of tables) found.push(...(await this.searchIn(table, identifiers, transaction)));
      const { ids, values } = identifiers;
      return {
        tables: tables.length,
        columns: tables.reduce((sum, { columns }) => sum + columns.length, 0),
        sought: ids.length + soughtNames(identifiers).length + values.length,
        found,
      };
    });
  }

  private async searchIn(
    { schema, table, name, columns }: SearchedTable,
    identifiers: Identifiers,
    transaction: EntityManager,
  ): Promise<{ place: string; rows: number }[]> {
    const place = `${schema}.${table}`;
    const scope = SCOPES.find(([prefix]) => place.startsWith(prefix))?.[1] ?? 'all';
    const rows = columns.map(() => 0);
    for (const { text, bytes, ids } of passesFor(identifiers, scope)) {
      const values = [text, bytes, ids];
      const [counts = {}] = await transaction.query<Record<string, number>[]>(
        searchTable(name, columns),
        values,
      );
      columns.forEach((_column, at) => (rows[at] = (rows[at] ?? 0) + (counts[`c${at}`] ?? 0)));
    }
    return columns.flatMap((column, at) => {
      const count = rows[at] ?? 0;
      return count === 0 ? [] : [{ place: `${place}.${column.name}`, rows: count }];
    });
  }
}
