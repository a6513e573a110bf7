/** Two instances that start at once compare one after the other. */
export const LOCK_CONFIGURATION_DIGESTS = 'LOCK TABLE configuration_digests IN SHARE ROW EXCLUSIVE MODE';

export const READ_CONFIGURATION_DIGESTS = 'SELECT variable, digest FROM configuration_digests';

/** $1 variables, $2 digests. */
export const KEEP_CONFIGURATION_DIGESTS = `
  INSERT INTO configuration_digests (variable, digest)
  SELECT n.variable, n.digest FROM unnest($1::text[], $2::bytea[]) AS n (variable, digest)
  ON CONFLICT (variable) DO UPDATE SET digest = excluded.digest`;
