import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log: events that the database itself lets nobody change, and the tree that proves it.
 *
 * Events are partitioned by month, so that retention drops a table instead of
 * deleting rows. The key of the partitions is the id, which as a UUIDv7 begins
 * with the time: it stays unique over the whole log, and a page that goes on
 * after an id reads one partition after the other.
 *
 * The place of an event in the tree is in a table of its own, because events
 * cannot be updated, and because it stays when the event goes.
 */
export class CreateAuditLog1795000007000 implements MigrationInterface {
  name = 'CreateAuditLog1795000007000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...REFUSALS, ...PARTITIONS, SEPARATION]) {
      await queryRunner.query(statement);
    }
    await queryRunner.query('INSERT INTO audit_tree DEFAULT VALUES');
    await queryRunner.query('SELECT hushdesk_audit_add_partitions(3)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE audit_events, audit_pending, audit_leaves, audit_nodes, audit_checkpoints, audit_tree',
    );
    for (const signature of [
      'hushdesk_audit_separate(name, name)',
      'hushdesk_audit_prune(integer)',
      'hushdesk_audit_add_partitions(integer)',
      'hushdesk_audit_destroy_personal(uuid[])',
      'hushdesk_audit_refuse_event_change()',
      'hushdesk_audit_refuse()',
      'hushdesk_audit_first_id(timestamptz)',
    ]) {
      await queryRunner.query(`DROP FUNCTION ${signature}`);
    }
  }
}

const TABLES = [
  `CREATE TABLE audit_events (
     id uuid NOT NULL,
     occurred_at timestamptz NOT NULL,
     action text NOT NULL,
     outcome text NOT NULL CONSTRAINT ck_audit_events_outcome CHECK (outcome IN ('success', 'refused', 'failure')),
     severity text NOT NULL CONSTRAINT ck_audit_events_severity CHECK (severity IN ('info', 'notice', 'warning')),
     actor_kind text,
     actor_id uuid,
     resource_kind text,
     resource_id uuid,
     request_id uuid,
     facts jsonb NOT NULL,
     personal bytea,
     personal_digest bytea CONSTRAINT ck_audit_events_personal_digest CHECK (octet_length(personal_digest) = 32),
     CONSTRAINT pk_audit_events PRIMARY KEY (id),
     CONSTRAINT ck_audit_events_actor CHECK ((actor_kind IS NULL) = (actor_id IS NULL)),
     CONSTRAINT ck_audit_events_resource CHECK ((resource_kind IS NULL) = (resource_id IS NULL)),
     CONSTRAINT ck_audit_events_personal CHECK (personal IS NULL OR personal_digest IS NOT NULL)
   ) PARTITION BY RANGE (id)`,
  // Takes what no month is ready for, such as events of a clock that is far off: an append must never fail for that.
  'CREATE TABLE audit_events_other PARTITION OF audit_events DEFAULT',
  // Pages of one filter, newest first. Nearly all events are successes and infos: filters for those read the key itself.
  'CREATE INDEX ix_audit_events_actor_id_id ON audit_events (actor_id, id)',
  'CREATE INDEX ix_audit_events_resource_id_id ON audit_events (resource_id, id)',
  'CREATE INDEX ix_audit_events_action_id ON audit_events (action, id)',
  "CREATE INDEX ix_audit_events_outcome_id ON audit_events (outcome, id) WHERE outcome <> 'success'",
  "CREATE INDEX ix_audit_events_severity_id ON audit_events (severity, id) WHERE severity <> 'info'",
  // What the sequencer has yet to take up: an event that commits late is found here whatever its id.
  `CREATE TABLE audit_pending (
     event_id uuid CONSTRAINT pk_audit_pending PRIMARY KEY,
     queued_at timestamptz NOT NULL DEFAULT now()
   ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000)`,
  // The place of each event. Stays when the event is dropped. The unique index finds the place of a shown event.
  `CREATE TABLE audit_leaves (
     seq bigint CONSTRAINT pk_audit_leaves PRIMARY KEY,
     event_id uuid NOT NULL CONSTRAINT uq_audit_leaves_event_id UNIQUE,
     leaf_hash bytea NOT NULL CONSTRAINT ck_audit_leaves_leaf_hash CHECK (octet_length(leaf_hash) = 32)
   )`,
  // Roots of complete subtrees of 2^8, 2^16… leaves, so that a proof reads some hundred rows and not the whole log.
  `CREATE TABLE audit_nodes (
     level smallint NOT NULL,
     position bigint NOT NULL,
     hash bytea NOT NULL CONSTRAINT ck_audit_nodes_hash CHECK (octet_length(hash) = 32),
     CONSTRAINT pk_audit_nodes PRIMARY KEY (level, position)
   )`,
  `CREATE TABLE audit_checkpoints (
     size bigint NOT NULL,
     note text NOT NULL,
     verifier_key text NOT NULL,
     created_at timestamptz NOT NULL,
     -- Of one size there are two when the key was replaced in between. Serves the latest, and verification in order.
     CONSTRAINT pk_audit_checkpoints PRIMARY KEY (size, verifier_key)
   )`,
  // One row: the right edge of the tree, which the sequencer appends to.
  `CREATE TABLE audit_tree (
     single boolean CONSTRAINT pk_audit_tree PRIMARY KEY DEFAULT true CONSTRAINT ck_audit_tree_single CHECK (single),
     installation uuid NOT NULL DEFAULT gen_random_uuid(),
     size bigint NOT NULL DEFAULT 0,
     frontier bytea NOT NULL DEFAULT '',
     pruned_before timestamptz
   )`,
];

const REFUSALS = [
  `CREATE FUNCTION hushdesk_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the audit log is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'restrict_violation';
   END $$`,
  // The personal part, of which the digest stays, is all that can go: it is sealed, and not in the tree.
  `CREATE FUNCTION hushdesk_audit_refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND NEW.personal IS NULL
        AND to_jsonb(NEW) - 'personal' = to_jsonb(OLD) - 'personal' THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'the audit log is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'restrict_violation';
   END $$`,
  // By row, because that holds for each partition too, also when it is named itself.
  `CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
   FOR EACH ROW EXECUTE FUNCTION hushdesk_audit_refuse_event_change()`,
  ...['audit_events', 'audit_events_other'].map(
    (table) => `CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON ${table}
                FOR EACH STATEMENT EXECUTE FUNCTION hushdesk_audit_refuse()`,
  ),
  ...['audit_leaves', 'audit_nodes', 'audit_checkpoints'].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
                FOR EACH STATEMENT EXECUTE FUNCTION hushdesk_audit_refuse()`,
  ),
  `CREATE TRIGGER audit_tree_kept BEFORE DELETE OR TRUNCATE ON audit_tree
   FOR EACH STATEMENT EXECUTE FUNCTION hushdesk_audit_refuse()`,
  `CREATE FUNCTION hushdesk_audit_destroy_personal(events uuid[]) RETURNS bigint
   LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
     WITH destroyed AS (
       UPDATE audit_events SET personal = NULL WHERE id = ANY (events) AND personal IS NOT NULL RETURNING 1
     )
     SELECT count(*) FROM destroyed
   $$`,
];

const PARTITIONS = [
  // The smallest UUIDv7 of a moment.
  `CREATE FUNCTION hushdesk_audit_first_id(at timestamptz) RETURNS uuid LANGUAGE sql STABLE STRICT AS $$
     SELECT (lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
   $$`,
  // Rather late than in the way: a partition waits two seconds for its lock, and is asked for again.
  `CREATE FUNCTION hushdesk_audit_add_partitions(months_ahead integer) RETURNS integer
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '2s' AS $$
   DECLARE
     month timestamptz;
     partition text;
     added integer := 0;
   BEGIN
     PERFORM pg_advisory_xact_lock(4857416);
     FOR ahead IN 0..months_ahead LOOP
       month := (date_trunc('month', now() AT TIME ZONE 'UTC') + ahead * interval '1 month') AT TIME ZONE 'UTC';
       partition := 'audit_events_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
       CONTINUE WHEN to_regclass('public.' || partition) IS NOT NULL;
       BEGIN
         EXECUTE format('CREATE TABLE public.%I PARTITION OF public.audit_events FOR VALUES FROM (%L) TO (%L)', partition,
           public.hushdesk_audit_first_id(month),
           public.hushdesk_audit_first_id((month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'));
         EXECUTE format('CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON public.%I
                         FOR EACH STATEMENT EXECUTE FUNCTION public.hushdesk_audit_refuse()', partition);
         added := added + 1;
       EXCEPTION WHEN check_violation THEN
         -- Events of this month are in audit_events_other already, and stay there.
         RAISE WARNING 'no partition can be added for %', month;
       END;
     END LOOP;
     RETURN added;
   END $$`,
  // Months that ended before the retention, and nothing else; never one with events that are not in the tree yet.
  `CREATE FUNCTION hushdesk_audit_prune(retention_days integer) RETURNS integer
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '2s' AS $$
   DECLARE
     partition text;
     month_end timestamptz;
     dropped integer := 0;
   BEGIN
     IF retention_days IS NULL OR retention_days < 1 THEN
       RAISE EXCEPTION 'the audit log is kept for a day at least';
     END IF;
     PERFORM pg_advisory_xact_lock(4857416);
     FOR partition IN
       SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'public.audit_events'::regclass AND c.relname ~ '^audit_events_[0-9]{4}_[0-9]{2}$'
        ORDER BY c.relname
     LOOP
       month_end := (to_date(right(partition, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC';
       CONTINUE WHEN month_end > now() - retention_days * interval '1 day';
       CONTINUE WHEN EXISTS (SELECT FROM public.audit_pending WHERE event_id < public.hushdesk_audit_first_id(month_end));
       EXECUTE format('DROP TABLE public.%I', partition);
       UPDATE public.audit_tree SET pruned_before = greatest(pruned_before, month_end);
       dropped := dropped + 1;
     END LOOP;
     RETURN dropped;
   END $$`,
];

/**
 * Gives the log to a role that the service does not have, so that whoever takes over the service can neither
 * drop its triggers nor its tables. Run once by an administrator; see docs/audit.md.
 */
const SEPARATION = `
  CREATE FUNCTION hushdesk_audit_separate(owner_role name, service_role name) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    part text;
  BEGIN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA public TO %I', owner_role);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', service_role);
    FOREACH part IN ARRAY ARRAY['audit_pending', 'audit_leaves', 'audit_nodes', 'audit_checkpoints', 'audit_tree'] || ARRAY(
      SELECT c.relname::text FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
       WHERE i.inhparent = 'audit_events'::regclass) || ARRAY['audit_events']
    LOOP
      EXECUTE format('ALTER TABLE %I OWNER TO %I', part, owner_role);
      EXECUTE format('REVOKE ALL ON %I FROM %I, PUBLIC', part, service_role);
    END LOOP;
    EXECUTE format('GRANT SELECT, INSERT ON audit_events, audit_leaves, audit_nodes, audit_checkpoints TO %I', service_role);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON audit_pending TO %I', service_role);
    EXECUTE format('GRANT SELECT ON audit_tree TO %I', service_role);
    EXECUTE format('GRANT UPDATE (size, frontier) ON audit_tree TO %I', service_role);
    FOREACH part IN ARRAY ARRAY['hushdesk_audit_refuse()', 'hushdesk_audit_refuse_event_change()',
      'hushdesk_audit_first_id(timestamptz)', 'hushdesk_audit_destroy_personal(uuid[])',
      'hushdesk_audit_add_partitions(integer)', 'hushdesk_audit_prune(integer)', 'hushdesk_audit_separate(name, name)']
    LOOP
      EXECUTE format('ALTER FUNCTION %s OWNER TO %I', part, owner_role);
      EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', part);
      IF part !~ 'separate' THEN
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', part, service_role);
      END IF;
    END LOOP;
  END $$`;
