/**
 * Some articles ($2: how many, behind the id $1) with what tells one state of each from another: `xmin` is the
 * transaction that wrote it, by SQL too.
 */
export const LIST_ARTICLES = `
  SELECT id, xmin::text AS revision FROM knowledge_articles
   WHERE id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY id LIMIT $2`;

/**
 * What the search needs of some articles ($1: their ids).
 *
 * Passages are the paragraphs, a list together with the line before it. Their lexemes are those that a stored vector
 * of each alone would have.
 */
export const READ_ARTICLES = `
  SELECT a.id, a.language, a.title, a.xmin::text AS revision, a.search::text AS search, p.passages
    FROM knowledge_articles a
   CROSS JOIN LATERAL (
     SELECT json_agg(json_build_array(s.passage,
              tsvector_to_array(to_tsvector(hushdesk_search_config(a.language), s.passage))) ORDER BY s.ordinal) AS passages
       FROM regexp_split_to_table(a.body, E'\\n\\\\s*\\n(?!\\\\s*[-*])') WITH ORDINALITY AS s (passage, ordinal)
   ) p
   WHERE a.id = ANY ($1::uuid[])`;
