/** Months made ahead of time: as many as the upkeep may fail before events go elsewhere. */
export const ADD_PARTITIONS = {
  name: 'audit-add-partitions',
  text: 'SELECT hushdesk_audit_add_partitions(3)',
};

/** $1 days. */
export const PRUNE = 'SELECT hushdesk_audit_prune($1) AS months';
