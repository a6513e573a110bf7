import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { parse, stringify } from 'uuid';
import { Problem } from '../errors/problem.js';

/** Query of every list: how many, and where to go on. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20, description: 'How many items at most' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 20;

  @ApiPropertyOptional({ pattern: '^[A-Za-z0-9_-]{22}$', description: '`nextCursor` of the page before' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{22}$/, { message: 'cursor must be the nextCursor of an earlier page' })
  readonly cursor?: string;
}

/** One page of a list, and the cursor of the next one. */
export interface Page<Item> {
  items: Item[];
  /** null on the last page. */
  nextCursor: string | null;
}

/** Documents the cursor of a page; the items are declared by the page's own class. */
export abstract class PageResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Pass as `cursor` for the next page; null at the end',
  })
  nextCursor!: string | null;
}

/** The position after an item, by its id: opaque to clients, 16 bytes as base64url. */
export function encodeCursor(id: string): string {
  return Buffer.from(parse(id)).toString('base64url');
}

/** The id inside a cursor; undefined for the first page. Throws `request_invalid` for one we never made. */
export function decodeCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  try {
    return stringify(Buffer.from(cursor, 'base64url'));
  } catch {
    throw new Problem('request_invalid', undefined, [
      { path: 'cursor', message: 'cursor must be the nextCursor of an earlier page' },
    ]);
  }
}

/**
 * Makes a page of rows that were read one beyond the limit.
 *
 * The row beyond tells that there is more, without counting the whole list.
 */
export function pageOf<Row extends { id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null,
  };
}
