/**
 * Every column of every table that can hold text, bytes or ids, of all schemas but the server's own. Partitions are
 * listed, the tables above them are not.
 */
export const LIST_COLUMNS = `
  SELECT n.nspname AS schema, c.relname AS "table", format('%I.%I', n.nspname, c.relname) AS name,
         array_agg(json_build_object('name', a.attname, 'quoted', format('%I', a.attname), 'type',
           CASE WHEN e.typname = 'bytea' THEN 'bytes' WHEN e.typname = 'uuid' THEN 'id' ELSE 'text' END,
           'isArray', t.typelem <> 0 AND t.typlen = -1) ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    JOIN pg_type e ON e.oid = CASE WHEN t.typelem <> 0 AND t.typlen = -1 THEN t.typelem ELSE t.oid END
   WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%'
     AND (e.typname IN ('bytea', 'uuid') OR e.typcategory = 'S' OR e.typname IN ('json', 'jsonb', 'xml', 'tsvector', 'hstore'))
   GROUP BY n.nspname, c.relname ORDER BY 1, 2`;

/** How a column is searched. All that is put into a statement comes from the catalogue, quoted by the server. */
export interface SearchedColumn {
  name: string;
  quoted: string;
  type: 'text' | 'bytes' | 'id';
  isArray: boolean;
}

/**
 * Which columns of a table hold what is sought: a statement with $1 a regular expression for text, $2 the same for
 * bytes, $3 ids. Reads the whole table, once: it belongs into the background.
 */
export function searchTable(name: string, columns: readonly SearchedColumn[]): string {
  const counts = columns.map(
    (column, at) => `count(*) FILTER (WHERE ${conditionOf(column)})::integer AS c${at}`,
  );
  return `
    SELECT ${counts.join(', ')} FROM ${name}
     WHERE ($1::text IS NOT NULL OR $2::text IS NOT NULL OR $3::uuid[] IS NOT NULL)
       AND (${columns.map(conditionOf).join(' OR ')})`;
}

function conditionOf({ quoted, type, isArray }: SearchedColumn): string {
  switch (type) {
    case 'id':
      return isArray ? `coalesce(${quoted} && $3, false)` : `coalesce(${quoted} = ANY ($3), false)`;
    case 'bytes':
      return isArray
        ? `EXISTS (SELECT FROM unnest(${quoted}) AS part WHERE encode(part, 'escape') ~* $2)`
        : `coalesce(encode(${quoted}, 'escape') ~* $2, false)`;
    case 'text':
      return `coalesce(${quoted}::text ~* $1, false)`;
  }
}
