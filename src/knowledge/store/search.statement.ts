import type { Statement } from '../../database/prepared-statements.js';

/**
 * Finds the articles that answer a question best, with their best passages.
 *
 * $1 languages, $2 groups, $3 words, $4 weights (parallel arrays, one element
 * per term), $5 the question as typed, $6 most articles, $7 most passages.
 *
 * The score is the share of the question that an article covers, from 0 to 1:
 * each word weighs by its rarity (inverse document frequency), and counts
 * according to where it stands (title before tags before body). A word that no
 * article has and that resembles none weighs like the rarest, so that a
 * question about something else scores low however well the rest fits. Terms
 * close together (`ts_rank_cd`), the whole question as a search phrase
 * (`websearch_to_tsquery`) and a title that is wholly asked for add a little.
 *
 * Only articles that have one of the words are read, by the index on `search`.
 */
export const SEARCH: Statement = {
  name: 'knowledge-search',
  text: `
    WITH asked AS (
      SELECT t.language, t.word_group, t.weight, hushdesk_search_config(t.language) AS config, l.lexeme, s.articles
        FROM unnest($1::text[], $2::int[], $3::text[], $4::real[]) AS t (language, word_group, word, weight)
        JOIN knowledge_languages s ON s.language = t.language
       CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector(hushdesk_search_config(t.language), t.word))) AS l (lexeme)
    ), known AS (
      SELECT a.language, a.word_group, k.term, max(a.weight * k.fit) AS weight,
             ln(1 + a.articles / k.documents::real) AS rarity
        FROM asked a
       CROSS JOIN LATERAL (
         SELECT e.term, e.documents, 1::real AS fit FROM knowledge_terms e
          WHERE e.language = a.language AND e.term = a.lexeme
         UNION ALL
         SELECT n.term, n.documents, n.fit FROM hushdesk_similar_terms(a.language, unaccent(a.lexeme)) n
          WHERE a.weight = 1 AND length(a.lexeme) >= 4 AND NOT EXISTS (
            SELECT FROM knowledge_terms e WHERE e.language = a.language AND e.term = a.lexeme)
       ) k
       GROUP BY a.language, a.word_group, k.term, k.documents, a.articles
    ), mass AS (
      SELECT a.language, a.word_group, min(a.articles) AS articles,
             coalesce(
               (SELECT max(k.rarity * k.weight) FROM known k
                 WHERE k.language = a.language AND k.word_group = a.word_group),
               ln(1 + min(a.articles))) AS mass
        FROM asked a WHERE a.weight = 1 GROUP BY a.language, a.word_group
    ), total AS (
      SELECT language, sum(mass) AS mass FROM mass GROUP BY language
    ), query AS (
      SELECT language, string_agg(DISTINCT hushdesk_lexeme_query(term)::text, ' | ')::tsquery AS any_term
        FROM known GROUP BY language
    ), scored AS (
      SELECT a.id, a.language, q.any_term, a.search,
             (SELECT sum(best) FROM (
                SELECT max(m.mass * k.weight * least(1, 1.6 * ts_rank('{0.1, 0.35, 0.7, 1.0}', a.search, hushdesk_lexeme_query(k.term)))) AS best
                  FROM known k JOIN mass m USING (language, word_group)
                 WHERE k.language = a.language AND a.search @@ hushdesk_lexeme_query(k.term)
                 GROUP BY k.word_group) g) / t.mass AS covered
        FROM query q
        JOIN knowledge_articles a ON a.language = q.language AND a.search @@ q.any_term
        JOIN total t ON t.language = q.language
    ), ranked AS (
      SELECT s.id, s.language, s.any_term,
             s.covered
             + 0.05 * ts_rank_cd('{0.1, 0.4, 0.7, 1.0}', s.search, s.any_term, 32)
             + CASE WHEN s.search @@ websearch_to_tsquery(hushdesk_search_config(s.language), $5) THEN 0.05 ELSE 0 END
             AS score
        FROM scored s
       ORDER BY score DESC, s.id
       LIMIT $6
    )
    SELECT a.id, a.title, a.language, least(1, r.score)::real AS score,
           (SELECT coalesce(jsonb_agg(p.passage ORDER BY p.ordinal), '[]') FROM (
              SELECT passage, ordinal
                FROM regexp_split_to_table(a.body, E'\\n\\\\s*\\n') WITH ORDINALITY AS parts (passage, ordinal)
               ORDER BY ts_rank_cd(to_tsvector(hushdesk_search_config(a.language), passage), r.any_term, 0) DESC, ordinal
               LIMIT $7) p) AS passages
      FROM ranked r JOIN knowledge_articles a USING (id)
     ORDER BY r.score DESC, a.id`,
};
