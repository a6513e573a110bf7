import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Help articles, the words they use and how many of them use each word.
 *
 * The words serve two ends: a rare word tells more than a common one, and a
 * word that is in no article is a typing error to be put right from them.
 */
export class CreateKnowledge1795000003000 implements MigrationInterface {
  name = 'CreateKnowledge1795000003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const extension of ['pg_trgm', 'fuzzystrmatch', 'unaccent']) {
      await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    }
    // Immutable, so that a generated column may use it.
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_search_config(language text) RETURNS regconfig
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE language
          WHEN 'en' THEN 'pg_catalog.english'::regconfig
          WHEN 'de' THEN 'pg_catalog.german'::regconfig
          WHEN 'fr' THEN 'pg_catalog.french'::regconfig
          WHEN 'es' THEN 'pg_catalog.spanish'::regconfig
          WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
          WHEN 'it' THEN 'pg_catalog.italian'::regconfig
          WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig
          ELSE 'pg_catalog.simple'::regconfig
        END
      $$`);
    // Stems one word, without the parsing that to_tsvector does; no stem at all for a stop word.
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_stemmer(language text) RETURNS regdictionary
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE language
          WHEN 'en' THEN 'pg_catalog.english_stem'::regdictionary
          WHEN 'de' THEN 'pg_catalog.german_stem'::regdictionary
          WHEN 'fr' THEN 'pg_catalog.french_stem'::regdictionary
          WHEN 'es' THEN 'pg_catalog.spanish_stem'::regdictionary
          WHEN 'pt' THEN 'pg_catalog.portuguese_stem'::regdictionary
          WHEN 'it' THEN 'pg_catalog.italian_stem'::regdictionary
          WHEN 'nl' THEN 'pg_catalog.dutch_stem'::regdictionary
          ELSE 'pg_catalog.simple'::regdictionary
        END
      $$`);
    // array_to_string is not immutable for arrays in general; for text it is.
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_joined(words text[]) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT array_to_string(words, ' ') $$`);
    // A query for one lexeme exactly as it is stored: not parsed or stemmed again.
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_lexeme_query(lexeme text) RETURNS tsquery
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT ('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''')::tsquery
      $$`);
    await queryRunner.query(`
      CREATE TABLE knowledge_articles (
        id uuid CONSTRAINT pk_knowledge_articles PRIMARY KEY,
        source_key text CONSTRAINT uq_knowledge_articles_source_key UNIQUE,
        title text NOT NULL,
        body text NOT NULL,
        language text NOT NULL CONSTRAINT ck_knowledge_articles_language
          CHECK (language IN ('en', 'de', 'fr', 'es', 'pt', 'it', 'nl')),
        tags text[] NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        search tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector(hushdesk_search_config(language), title), 'A') ||
          setweight(to_tsvector(hushdesk_search_config(language), hushdesk_joined(tags)), 'B') ||
          setweight(to_tsvector(hushdesk_search_config(language), body), 'C')
        ) STORED
      )`);
    // Every search: articles that have one of the words.
    await queryRunner.query(
      'CREATE INDEX ix_knowledge_articles_search ON knowledge_articles USING gin (search)',
    );
    // Words that very many articles use are looked for in titles and tags only.
    await queryRunner.query(
      "CREATE INDEX ix_knowledge_articles_heading ON knowledge_articles USING gin (ts_filter(search, '{a,b}'))",
    );
    await queryRunner.query(`
      CREATE TABLE knowledge_terms (
        language text NOT NULL,
        term text NOT NULL,
        documents integer NOT NULL,
        CONSTRAINT pk_knowledge_terms PRIMARY KEY (language, term)
      )`);
    // Words as they are written, without accents: a typing error resembles these and not their stems.
    await queryRunner.query(`
      CREATE TABLE knowledge_words (
        language text NOT NULL,
        word text NOT NULL,
        term text NOT NULL,
        documents integer NOT NULL,
        CONSTRAINT pk_knowledge_words PRIMARY KEY (language, word, term)
      )`);
    // Words that look like a mistyped one.
    await queryRunner.query(
      'CREATE INDEX ix_knowledge_words_word ON knowledge_words USING gin (word gin_trgm_ops)',
    );
    await queryRunner.query(`
      CREATE TABLE knowledge_languages (
        language text CONSTRAINT pk_knowledge_languages PRIMARY KEY,
        articles integer NOT NULL
      )`);
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_words(language text, content text) RETURNS TABLE (word text, term text)
      LANGUAGE sql STABLE AS $$
        SELECT DISTINCT unaccent(w.word), t.term
          FROM unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', $2))) AS w (word)
         CROSS JOIN LATERAL unnest(ts_lexize(hushdesk_stemmer($1), w.word)) AS t (term)
      $$`);
    // Ordered, so that two writers never wait for each other in a ring.
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_count_words(article knowledge_articles, step integer) RETURNS void
      LANGUAGE plpgsql AS $$
      DECLARE
        lang text := article.language;
        content text := concat_ws(' ', article.title, hushdesk_joined(article.tags), article.body);
      BEGIN
        INSERT INTO knowledge_languages AS l (language, articles) VALUES (lang, step)
          ON CONFLICT ON CONSTRAINT pk_knowledge_languages DO UPDATE SET articles = l.articles + step;
        INSERT INTO knowledge_terms AS t (language, term, documents)
          SELECT lang, s.term, step FROM unnest(tsvector_to_array(article.search)) AS s (term) ORDER BY s.term
          ON CONFLICT ON CONSTRAINT pk_knowledge_terms DO UPDATE SET documents = t.documents + step;
        INSERT INTO knowledge_words AS w (language, word, term, documents)
          SELECT lang, n.word, n.term, step FROM hushdesk_words(lang, content) n ORDER BY n.word, n.term
          ON CONFLICT ON CONSTRAINT pk_knowledge_words DO UPDATE SET documents = w.documents + step;
        IF step < 0 THEN
          DELETE FROM knowledge_terms t
           WHERE t.language = lang AND t.term = ANY (tsvector_to_array(article.search)) AND t.documents <= 0;
          DELETE FROM knowledge_words w USING hushdesk_words(lang, content) n
           WHERE w.language = lang AND w.word = n.word AND w.term = n.term AND w.documents <= 0;
          DELETE FROM knowledge_languages l WHERE l.language = lang AND l.articles <= 0;
        END IF;
      END $$`);
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_knowledge_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN PERFORM hushdesk_count_words(OLD, -1); END IF;
        IF TG_OP <> 'DELETE' THEN PERFORM hushdesk_count_words(NEW, 1); END IF;
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER knowledge_articles_changed AFTER INSERT OR UPDATE OR DELETE ON knowledge_articles
      FOR EACH ROW EXECUTE FUNCTION hushdesk_knowledge_changed()`);
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_sorted_letters(word text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT string_agg(letter, '' ORDER BY letter) FROM regexp_split_to_table(word, '') AS letter
      $$`);
    // Nearest known words of a mistyped one: the same first letter, and few wrong letters for its length.
    // levenshtein counts a swap of two letters, the commonest slip, as two: words of the same letters count one.
    // The threshold is lower than the default because one swap in a short word costs half of its trigrams.
    // ROWS keeps the planner from expecting 1,000 and compiling the whole search (JIT), which takes longer than to run it.
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_similar_terms(language text, word text)
      RETURNS TABLE (term text, fit real)
      LANGUAGE sql STABLE ROWS 2 SET pg_trgm.similarity_threshold = 0.2 AS $$
        SELECT w.term, (1 - d.slips / length($2)::real)::real
          FROM knowledge_words w
         CROSS JOIN LATERAL (SELECT levenshtein_less_equal(left(w.word, 60), left($2, 60), 3) AS changes) c
         CROSS JOIN LATERAL (
           SELECT CASE WHEN c.changes = 2 AND hushdesk_sorted_letters(w.word) = hushdesk_sorted_letters($2)
                       THEN 1 ELSE c.changes END AS slips) d
         WHERE w.language = $1 AND w.word % $2 AND left(w.word, 1) = left($2, 1) AND length(w.word) >= 3
           AND d.slips <= CASE WHEN length($2) <= 5 THEN 1 WHEN length($2) <= 9 THEN 2 ELSE 3 END
         ORDER BY d.slips, similarity(w.word, $2) DESC, w.documents DESC
         LIMIT 2
      $$`);
    // A word that is two known ones written together, as "giftcard".
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_joined_terms(language text, word text)
      RETURNS TABLE (part integer, term text)
      LANGUAGE sql STABLE ROWS 2 AS $$
        SELECT p.part, p.term
          FROM generate_series(3, least(length($2), 60) - 3) AS cut
         CROSS JOIN LATERAL (
           SELECT min(w.term) FROM knowledge_words w WHERE w.language = $1 AND w.word = left($2, cut)) AS l (term)
         CROSS JOIN LATERAL (
           SELECT min(w.term) FROM knowledge_words w WHERE w.language = $1 AND w.word = substr($2, cut + 1)) AS r (term)
         CROSS JOIN LATERAL (VALUES (0, l.term), (1, r.term)) AS p (part, term)
         WHERE l.term IS NOT NULL AND r.term IS NOT NULL
         ORDER BY abs(2 * cut - length($2)), cut, p.part
         LIMIT 2
      $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // CASCADE takes hushdesk_count_words along: its argument is a row of the table.
    await queryRunner.query(
      'DROP TABLE knowledge_articles, knowledge_terms, knowledge_words, knowledge_languages CASCADE',
    );
    for (const signature of [
      'hushdesk_knowledge_changed()',
      'hushdesk_words(text, text)',
      'hushdesk_similar_terms(text, text)',
      'hushdesk_joined_terms(text, text)',
      'hushdesk_sorted_letters(text)',
      'hushdesk_joined(text[])',
      'hushdesk_lexeme_query(text)',
      'hushdesk_search_config(text)',
      'hushdesk_stemmer(text)',
    ]) {
      await queryRunner.query(`DROP FUNCTION ${signature}`);
    }
  }
}
