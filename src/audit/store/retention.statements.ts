/** Months made ahead of time: as many as the upkeep may fail before events go elsewhere. */
export const ADD_PARTITIONS = {
  name: 'audit-add-partitions',
  text: 'SELECT hushdesk_audit_add_partitions(3)',
};

/** $1 days. */
export const PRUNE = 'SELECT hushdesk_audit_prune($1) AS months';

/** How many months `PRUNE` would drop at $1. $2 days. */
export const COUNT_PRUNABLE = {
  name: 'audit-count-prunable',
  text: `
    WITH months AS (
      SELECT (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC' AS ends
        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
       WHERE i.inhparent = 'public.audit_events'::regclass AND c.relname ~ '^audit_events_[0-9]{4}_[0-9]{2}$'
    )
    SELECT count(*)::integer AS months FROM months
     WHERE ends <= $1::timestamptz - $2::integer * interval '1 day'
       AND NOT EXISTS (SELECT FROM audit_pending WHERE event_id < hushdesk_audit_first_id(ends))`,
};
