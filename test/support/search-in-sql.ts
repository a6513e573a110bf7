import type { Statement } from '../../src/database/prepared-statements.js';

/** Words put right per search: each costs a look through the trigram index. */
const MOST_PUT_RIGHT = 12;
/**
 * Articles read per language. Rare words are looked for anywhere in an article
 * until they would bring this many; the commoner rest in titles and tags only.
 */
const MOST_READ = 300;
/** Articles whose title and word order are looked at, for each one to be found. */
const LOOKED_AT_CLOSELY = 4;
/**
 * What one word is worth by the place where it stands, as `ts_rank` takes it:
 * unused, body, tags, title. The best place counts in full, the second mention
 * a quarter, the third a ninth.
 */
const PLACES = '{0, 0.4, 0.6, 0.85}';
/** `ts_rank` divides by this, the limit of that sum (π²/6), so that no number of mentions exceeds 1. */
const RANK_DIVISOR = 1.64493;
/** What the shape of an answer adds to the words it has. */
const FOR_TITLE = 0.15;
const FOR_CLOSENESS = 0.04;
const FOR_PHRASE = 0.05;

/**
 * Finds the articles that answer a question best, with their best passages.
 *
 * $1 languages, $2 groups, $3 words, $4 weights, $5 worths, $6 kinds (parallel
 * arrays, one element per term), $7 the question as typed, $8 most articles,
 * $9 most passages.
 *
 * The score is the share of the question that an article covers, from 0 to 1:
 * each word weighs by its rarity (inverse document frequency), being as common
 * as the commonest word of like meaning, and counts according to where it stands. A word that no article has, that resembles
 * none and has no known synonym weighs like the rarest, so that a question
 * about something else scores low however well the rest fits. How much of the
 * title is asked for, terms close together (`ts_rank_cd`) and the whole
 * question as a search phrase (`websearch_to_tsquery`) add a little.
 *
 * `LIMIT 1` on a unique key makes the planner look the row up instead of
 * reading all words of a language: it cannot know how few there are to find.
 *
 * `search || ''` unpacks the stored vector once: packed, every `ts_rank` would
 * unpack it again, which took most of the time in a help centre of 10,000 articles.
 *
 * Only articles that have one of the words are read, by the indexes on
 * `search`, and of those at most a fixed number.
 */
export const SEARCH_IN_SQL: Statement = {
  name: 'knowledge-search',
  text: `
    WITH asked AS MATERIALIZED (
      SELECT t.*, unaccent(t.word) AS folded, s.articles::real AS articles,
             ts_lexize(hushdesk_stemmer(t.language), t.word) AS terms
        FROM unnest($1::text[], $2::int[], $3::text[], $4::real[], $5::real[], $6::text[])
             WITH ORDINALITY AS t (language, word_group, word, weight, worth, kind, ordinal)
        JOIN knowledge_languages s ON s.language = t.language
    ), direct AS MATERIALIZED (
      SELECT a.language, a.word_group, a.kind, a.weight, a.worth, a.articles, k.term, k.documents
        FROM asked a
       CROSS JOIN LATERAL (
         SELECT unnest(a.terms) AS term
          UNION
         SELECT w.term FROM knowledge_words w WHERE w.language = a.language AND w.word = a.folded
       ) l
       CROSS JOIN LATERAL (
         SELECT t.term, t.documents FROM knowledge_terms t
          WHERE t.language = a.language AND t.term = l.term LIMIT 1) k
    ), missing AS MATERIALIZED (
      SELECT a.* FROM asked a
       WHERE a.kind = 'typed' AND cardinality(a.terms) > 0 AND NOT EXISTS (
         SELECT FROM direct d
          WHERE d.language = a.language AND d.word_group = a.word_group AND d.kind <> 'guess')
    ), near AS MATERIALIZED (
      SELECT m.language, m.word_group, n.part, m.worth, m.articles, m.weight * n.fit AS weight, n.term
        FROM (SELECT * FROM missing WHERE length(folded) >= 4 ORDER BY worth DESC, word_group, ordinal LIMIT ${MOST_PUT_RIGHT}) m
       CROSS JOIN LATERAL (
         SELECT 0 AS part, s.term, s.fit FROM hushdesk_similar_terms(m.language, m.folded) s
          UNION ALL
         SELECT j.part, j.term, 0.9 FROM hushdesk_joined_terms(m.language, m.folded) j
       ) n
    ), known AS MATERIALIZED (
      SELECT u.language, u.word_group, u.part, u.term, max(u.weight) AS weight, max(u.worth) AS worth,
             max(u.documents) AS documents,
             ln(1 + max(u.articles) / max(u.documents)) AS rarity
        FROM (
          SELECT d.language, d.word_group, 0 AS part, d.term, d.weight, d.worth, d.kind, d.articles, d.documents
            FROM direct d
           WHERE d.kind <> 'guess'
              OR EXISTS (SELECT FROM missing m WHERE m.language = d.language AND m.word_group = d.word_group)
           UNION ALL
          SELECT n.language, n.word_group, n.part, n.term, n.weight, n.worth, 'typed', n.articles, k.documents
            FROM near n
           CROSS JOIN LATERAL (
             SELECT t.documents FROM knowledge_terms t
              WHERE t.language = n.language AND t.term = n.term LIMIT 1) k
        ) u
       GROUP BY u.language, u.word_group, u.part, u.term
    ), mass AS MATERIALIZED (
      SELECT k.language, k.word_group, k.part,
             max(k.worth) * min(k.rarity) AS mass
        FROM known k GROUP BY k.language, k.word_group, k.part
    ), weighed AS MATERIALIZED (
      SELECT k.language, k.word_group, k.part, hushdesk_lexeme_query(k.term) AS query,
             least(m.mass, k.worth * k.rarity) * k.weight AS mass
        FROM known k JOIN mass m USING (language, word_group, part)
    ), total AS (
      SELECT language, sum(mass) AS mass FROM (
        SELECT language, mass FROM mass
         UNION ALL
        SELECT m.language, m.worth * ln(1 + m.articles) FROM missing m
         WHERE NOT EXISTS (SELECT FROM known k WHERE k.language = m.language AND k.word_group = m.word_group)
      ) u GROUP BY language
    ), query AS MATERIALIZED (
      SELECT language, websearch_to_tsquery(hushdesk_search_config(language), $7) AS phrase,
             string_agg(hushdesk_lexeme_query(term)::text, ' | ')::tsquery AS any_term,
             string_agg(hushdesk_lexeme_query(term)::text, ' | ') FILTER (WHERE so_far <= ${MOST_READ})::tsquery AS rare,
             string_agg(hushdesk_lexeme_query(term)::text, ' | ') FILTER (WHERE so_far > ${MOST_READ})::tsquery AS common
        FROM (
          SELECT language, term, sum(documents) OVER (PARTITION BY language ORDER BY documents, term) AS so_far
            FROM (SELECT language, term, max(documents) AS documents FROM known GROUP BY language, term) t
        ) t GROUP BY language
    ), candidates AS MATERIALIZED (
      SELECT q.language, c.id, c.search || '' AS search FROM query q
       CROSS JOIN LATERAL (
         (SELECT a.id, a.search FROM knowledge_articles a
           WHERE a.language = q.language AND a.search @@ q.rare LIMIT ${MOST_READ})
          UNION ALL
         (SELECT a.id, a.search FROM knowledge_articles a
           WHERE a.language = q.language AND ts_filter(a.search, '{a,b}') @@ q.common
             AND NOT coalesce(a.search @@ q.rare, false) LIMIT ${MOST_READ})
       ) c
    ), covered AS (
      SELECT c.language, c.id, (
               SELECT sum(g.part) FROM (
                 SELECT max(k.mass * least(1, ${RANK_DIVISOR} * ts_rank('${PLACES}', c.search, k.query))) AS part
                   FROM weighed k WHERE k.language = c.language
                  GROUP BY k.word_group, k.part) g) AS mass
        FROM candidates c
    ), best AS (
      SELECT c.id, c.language, c.mass / t.mass AS covered
        FROM covered c JOIN total t USING (language)
       ORDER BY c.mass / t.mass DESC, c.id
       LIMIT ${LOOKED_AT_CLOSELY} * $8
    ), scored AS (
      SELECT b.*, a.search, (
               SELECT avg(coalesce((SELECT max(k.weight * k.worth) FROM known k WHERE k.language = b.language AND k.term = l.term), 0))
                 FROM unnest(tsvector_to_array(ts_filter(a.search, '{a}'))) AS l (term)) AS title
        FROM best b JOIN knowledge_articles a USING (id)
    ), ranked AS (
      SELECT s.id, s.language, s.covered + ${FOR_TITLE} * coalesce(s.title, 0) * s.covered
             + ${FOR_CLOSENESS} * s.covered * ts_rank_cd('{0.1, 0.4, 0.7, 1.0}', s.search, q.any_term, 32)
             + CASE WHEN s.search @@ q.phrase THEN ${FOR_PHRASE} ELSE 0 END
             AS score
        FROM scored s JOIN query q ON q.language = s.language
       ORDER BY score DESC, s.id
       LIMIT $8
    )
    SELECT a.id, a.title, a.language, least(1, r.score)::real AS score,
           (SELECT coalesce(jsonb_agg(p.passage ORDER BY p.ordinal), '[]') FROM (
              SELECT s.passage, s.ordinal
                FROM regexp_split_to_table(a.body, E'\\n\\\\s*\\n(?!\\\\s*[-*])') WITH ORDINALITY AS s (passage, ordinal)
               ORDER BY (
                 SELECT sum(part) FROM (
                   SELECT max(m.mass * k.weight) AS part
                     FROM unnest(tsvector_to_array(to_tsvector(hushdesk_search_config(a.language), s.passage))) AS l (term)
                     JOIN known k ON k.language = a.language AND k.term = l.term
                     JOIN mass m ON m.language = k.language AND m.word_group = k.word_group AND m.part = k.part
                    GROUP BY k.word_group, k.part) g) DESC NULLS LAST, s.ordinal
               LIMIT $9) p) AS passages
      FROM ranked r JOIN knowledge_articles a USING (id)
     ORDER BY r.score DESC, a.id`,
};
