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
    await queryRunner.query(`
      CREATE TABLE knowledge_terms (
        language text NOT NULL,
        term text NOT NULL,
        folded text NOT NULL,
        documents integer NOT NULL,
        CONSTRAINT pk_knowledge_terms PRIMARY KEY (language, term)
      )`);
    // Words that look like a mistyped one.
    await queryRunner.query(
      'CREATE INDEX ix_knowledge_terms_folded ON knowledge_terms USING gin (folded gin_trgm_ops)',
    );
    await queryRunner.query(`
      CREATE TABLE knowledge_languages (
        language text CONSTRAINT pk_knowledge_languages PRIMARY KEY,
        articles integer NOT NULL
      )`);
    // Ordered by term, so that two writers never wait for each other in a ring.
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_count_terms(language text, search tsvector, step integer) RETURNS void
      LANGUAGE sql AS $$
        INSERT INTO knowledge_languages AS l (language, articles) VALUES ($1, $3)
          ON CONFLICT ON CONSTRAINT pk_knowledge_languages DO UPDATE SET articles = l.articles + $3;
        INSERT INTO knowledge_terms AS t (language, term, folded, documents)
          SELECT $1, term, unaccent(term), $3 FROM unnest(tsvector_to_array($2)) AS term ORDER BY term
          ON CONFLICT ON CONSTRAINT pk_knowledge_terms DO UPDATE SET documents = t.documents + $3;
        DELETE FROM knowledge_terms t
          WHERE $3 < 0 AND t.language = $1 AND t.term = ANY (tsvector_to_array($2)) AND t.documents <= 0;
        DELETE FROM knowledge_languages l WHERE l.language = $1 AND l.articles <= 0;
      $$`);
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_knowledge_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN PERFORM hushdesk_count_terms(OLD.language, OLD.search, -1); END IF;
        IF TG_OP <> 'DELETE' THEN PERFORM hushdesk_count_terms(NEW.language, NEW.search, 1); END IF;
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER knowledge_articles_changed AFTER INSERT OR UPDATE OR DELETE ON knowledge_articles
      FOR EACH ROW EXECUTE FUNCTION hushdesk_knowledge_changed()`);
    // Nearest known words of a mistyped one: same first letter, and few enough letters to change for its length.
    // The threshold is lower than the default because one swap of two letters costs three trigrams.
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_similar_terms(language text, word text)
      RETURNS TABLE (term text, documents integer, fit real)
      LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.15 AS $$
        SELECT t.term, t.documents, (1 - d.distance / length($2)::real)::real
          FROM knowledge_terms t
          CROSS JOIN LATERAL (SELECT levenshtein(left(t.folded, 60), left($2, 60)) AS distance) d
         WHERE t.language = $1 AND t.folded % $2 AND left(t.folded, 1) = left($2, 1)
           AND d.distance <= CASE WHEN length($2) <= 4 THEN 1 WHEN length($2) <= 8 THEN 2 ELSE 3 END
         ORDER BY d.distance, similarity(t.folded, $2) DESC, t.documents DESC
         LIMIT 2
      $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE knowledge_articles, knowledge_terms, knowledge_languages');
    for (const signature of [
      'hushdesk_knowledge_changed()',
      'hushdesk_count_terms(text, tsvector, integer)',
      'hushdesk_similar_terms(text, text)',
      'hushdesk_joined(text[])',
      'hushdesk_lexeme_query(text)',
      'hushdesk_search_config(text)',
    ]) {
      await queryRunner.query(`DROP FUNCTION ${signature}`);
    }
  }
}
