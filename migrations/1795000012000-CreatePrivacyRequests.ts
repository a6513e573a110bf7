import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger of requests: who asked for what, by when it is due, and what came of it.
 *
 * It outlives the person and names nobody: their id is ours, and means nothing once they are erased.
 */
export class CreatePrivacyRequests1795000012000 implements MigrationInterface {
  name = 'CreatePrivacyRequests1795000012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // "sought" is what an erasure looks for afterwards: sealed under a key of the service, and gone when it is done.
    await queryRunner.query(`
      CREATE TABLE privacy_requests (
        id uuid CONSTRAINT pk_privacy_requests PRIMARY KEY,
        subject_id uuid NOT NULL,
        client_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_privacy_requests_kind
          CHECK (kind IN ('access', 'portability', 'rectification', 'erasure', 'restriction', 'objection')),
        law text NOT NULL CONSTRAINT ck_privacy_requests_law CHECK (law IN ('gdpr', 'ccpa')),
        origin text NOT NULL CONSTRAINT ck_privacy_requests_origin CHECK (origin IN ('self', 'client', 'staff', 'journal')),
        state text NOT NULL CONSTRAINT ck_privacy_requests_state
          CHECK (state IN ('received', 'identity_confirmed', 'extended', 'running', 'done', 'refused')),
        received_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        extended_at timestamptz,
        extension_reason text CONSTRAINT ck_privacy_requests_extension_reason
          CHECK (extension_reason IN ('complexity', 'number_of_requests')),
        started_at timestamptz,
        ended_at timestamptz,
        refusal_reason text CONSTRAINT ck_privacy_requests_refusal_reason CHECK (refusal_reason IN
          ('identity_not_confirmed', 'unfounded', 'excessive', 'legal_obligation', 'legal_claims', 'nothing_held', 'withdrawn')),
        failure text CONSTRAINT ck_privacy_requests_failure
          CHECK (failure IN ('residue_found', 'journal_unavailable', 'store_unavailable', 'log_unavailable')),
        event_id uuid,
        outcome jsonb,
        receipt text,
        sought bytea,
        CONSTRAINT ck_privacy_requests_extended CHECK ((extended_at IS NULL) = (extension_reason IS NULL)),
        CONSTRAINT ck_privacy_requests_refused CHECK ((state = 'refused') = (refusal_reason IS NOT NULL)),
        CONSTRAINT ck_privacy_requests_ended CHECK ((state IN ('done', 'refused')) = (ended_at IS NOT NULL)),
        CONSTRAINT ck_privacy_requests_running CHECK (state NOT IN ('running', 'done')
          OR (started_at IS NOT NULL AND confirmed_at IS NOT NULL)),
        CONSTRAINT ck_privacy_requests_done CHECK (state <> 'done' OR (failure IS NULL AND sought IS NULL
          AND outcome IS NOT NULL AND (kind <> 'erasure' OR receipt IS NOT NULL)))
      )`);
    // One person's requests.
    await queryRunner.query(
      'CREATE INDEX ix_privacy_requests_subject_id_id ON privacy_requests (subject_id, id)',
    );
    // What is open, by when it is due: a handful of rows among all.
    await queryRunner.query(`
      CREATE INDEX ix_privacy_requests_open ON privacy_requests (due_at) WHERE state NOT IN ('done', 'refused')`);
    // What retention looks for.
    await queryRunner.query('CREATE INDEX ix_privacy_requests_ended_at ON privacy_requests (ended_at)');
    await queryRunner.query(GUARD);
    await queryRunner.query(`
      CREATE TRIGGER privacy_requests_moves BEFORE INSERT OR UPDATE ON privacy_requests
      FOR EACH ROW EXECUTE FUNCTION hushdesk_privacy_request_moves()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE privacy_requests');
    await queryRunner.query('DROP FUNCTION hushdesk_privacy_request_moves()');
  }
}

// The clocks are part of it: GDPR art. 12(3) one month and two more, here 30 and 60 days; CCPA § 7021 45 and 45 days.
const GUARD = `
  CREATE FUNCTION hushdesk_privacy_request_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    days integer := CASE NEW.law WHEN 'gdpr' THEN 30 ELSE 45 END;
    more integer := CASE NEW.law WHEN 'gdpr' THEN 60 ELSE 45 END;
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.state <> 'received' THEN
        RAISE EXCEPTION 'a request begins as received' USING ERRCODE = 'restrict_violation';
      END IF;
      NEW.due_at := NEW.received_at + days * interval '24 hours';
      RETURN NEW;
    END IF;
    IF OLD.state IN ('done', 'refused') THEN
      RAISE EXCEPTION 'a request that has ended stays as it is' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.id, NEW.subject_id, NEW.client_id, NEW.kind, NEW.law, NEW.origin, NEW.received_at)
       IS DISTINCT FROM (OLD.id, OLD.subject_id, OLD.client_id, OLD.kind, OLD.law, OLD.origin, OLD.received_at) THEN
      RAISE EXCEPTION 'what was asked stays as it is' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state || ' ' || NEW.state) NOT IN (
         'received identity_confirmed', 'received extended', 'received refused',
         'identity_confirmed extended', 'identity_confirmed running', 'identity_confirmed refused',
         'extended identity_confirmed', 'extended running', 'extended refused', 'running done') THEN
      RAISE EXCEPTION 'a request does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state = 'extended' AND OLD.state <> 'extended' THEN
      IF OLD.extended_at IS NOT NULL THEN
        RAISE EXCEPTION 'a request is extended once' USING ERRCODE = 'restrict_violation';
      END IF;
      NEW.due_at := OLD.received_at + (days + more) * interval '24 hours';
    ELSE
      NEW.due_at := OLD.due_at;
    END IF;
    RETURN NEW;
  END $$`;
