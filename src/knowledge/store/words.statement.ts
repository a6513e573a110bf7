import type { Statement } from '../../database/prepared-statements.js';

/**
 * What the stemmers and the articles make of words, with the version of the articles: one row, in one round trip.
 *
 * $1 languages, $2 words (parallel arrays). `words` has for each, in this order: itself without accents, its stems
 * (none for a stop word), and the lexemes of articles that write it, accents aside.
 */
export const READ_WORDS: Statement = {
  name: 'knowledge-read-words',
  text: `
    SELECT s.version::text AS version, (
             SELECT json_agg(json_build_array(
                      unaccent(t.word),
                      ts_lexize(hushdesk_stemmer(t.language), t.word),
                      ARRAY(SELECT w.term FROM knowledge_words w
                             WHERE w.language = t.language AND w.word = unaccent(t.word))) ORDER BY t.ordinal)
               FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t (language, word, ordinal)) AS words
      FROM knowledge_state s`,
};

/**
 * What words that no article has may be mistyped for.
 *
 * $1 languages, $2 words without accents (parallel arrays). One row for each, in this order: lexemes of similar words
 * with how well they fit, and those of the two words that it may be written together from.
 */
export const READ_CORRECTIONS: Statement = {
  name: 'knowledge-read-corrections',
  text: `
    SELECT (SELECT coalesce(json_agg(json_build_array(s.term, s.fit)), '[]')
              FROM hushdesk_similar_terms(t.language, t.word) s) AS similar,
           (SELECT coalesce(json_agg(json_build_array(j.part, j.term)), '[]')
              FROM hushdesk_joined_terms(t.language, t.word) j) AS joined
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t (language, word, ordinal)
     ORDER BY t.ordinal`,
};

/** Those of some articles ($1: ids) that have the whole question ($2, as typed) as a search phrase. */
export const FIND_PHRASE: Statement = {
  name: 'knowledge-find-phrase',
  text: `
    SELECT id FROM knowledge_articles
     WHERE id = ANY ($1::uuid[]) AND search @@ websearch_to_tsquery(hushdesk_search_config(language), $2)`,
};
