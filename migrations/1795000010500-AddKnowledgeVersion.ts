import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number that changes with any change of any article, so that what was made from the articles before is told apart. */
export class AddKnowledgeVersion1795000010500 implements MigrationInterface {
  name = 'AddKnowledgeVersion1795000010500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE knowledge_state (
        singleton boolean NOT NULL DEFAULT true
          CONSTRAINT pk_knowledge_state PRIMARY KEY
          CONSTRAINT ck_knowledge_state_singleton CHECK (singleton),
        version bigint NOT NULL
      )`);
    await queryRunner.query('INSERT INTO knowledge_state (version) VALUES (1)');
    await queryRunner.query(`
      CREATE FUNCTION hushdesk_knowledge_versioned() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE knowledge_state SET version = version + 1;
        RETURN NULL;
      END $$`);
    // Before the rows, so that every writer takes this lock first: taken after those on words and terms, two
    // transactions of several statements each could wait for each other.
    await queryRunner.query(`
      CREATE TRIGGER knowledge_articles_versioned
      BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON knowledge_articles
      FOR EACH STATEMENT EXECUTE FUNCTION hushdesk_knowledge_versioned()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER knowledge_articles_versioned ON knowledge_articles');
    await queryRunner.query('DROP FUNCTION hushdesk_knowledge_versioned()');
    await queryRunner.query('DROP TABLE knowledge_state');
  }
}
