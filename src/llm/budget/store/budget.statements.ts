import type { Statement } from '../../../database/prepared-statements.js';

/**
 * The one order in which counters are locked, so that no two statements wait for each other: sessions, then their
 * persons, as they are deleted, and last the key, on whose row everybody else is waiting.
 *
 * Each statement locks all it needs before it changes any of it (`all_locked`; a part of a WITH clause is otherwise
 * read as it goes): whoever inserts a row that is only locked is told at once that it exists, but has to wait for one
 * that is being changed, and may hold what this statement is still waiting for.
 */
const LOCK_ORDER = `array_position(ARRAY['session', 'subject', 'key'], c.scope), c.id`;

/**
 * Lets a statement's own transaction end without waiting for the disk, for everybody else is waiting for its rows: of
 * a busy key three to four times as many calls pass. A crash of the database may forget the last moment (at most three
 * times `wal_writer_delay`, 0.6 s); what is on record of a conversation is written after it, and takes it along.
 */
const WITHOUT_WAITING = `set_config('synchronous_commit', 'off', true)`;

/**
 * Charges what a call may use at most to all who pay for it, if each has enough left: to all or to none.
 *
 * $1 scopes in the order of locking, $2 their ids, $3 to $6 their budgets: tokens and cost of the day, then of the
 * month, null for none. $7 person, $8 session, $9 day, $10 month (its first day), $11 tokens, $12 cost, $13 id,
 * $14 end of the lease, $15 now.
 *
 * One row for each scope, with what it has left (null without a budget) before this charge, whether the charge was
 * made, and, when it was not, whether there are reservations whose lease is over. A unique violation means that
 * somebody opened the same counter at the same moment; nothing was done then.
 *
 * Under READ COMMITTED: `held` waits for the rows and reads them as they are then, and nobody changes them before
 * this statement is through. A row's day never goes back, so instances whose clocks differ around midnight agree.
 *
 * For the order of locking, rows are opened before others are raised (`all_opened`).
 */
export const RESERVE: Statement = {
  name: 'budget-reserve',
  text: `
    WITH wanted AS (
      SELECT * FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
             WITH ORDINALITY
             AS w (scope, scope_id, day_tokens_most, day_cost_most, month_tokens_most, month_cost_most, place)
    ), held AS MATERIALIZED (
      SELECT c.id, c.scope, c.day, c.day_tokens, c.day_cost, c.month_tokens, c.month_cost
        FROM wanted w
        JOIN budget_counters c ON c.month = $10 AND c.scope_id = w.scope_id AND c.scope = w.scope
       ORDER BY ${LOCK_ORDER} FOR UPDATE OF c
    ), today AS (
      SELECT greatest($9::date, max(day)) AS day FROM held
    ), charged AS MATERIALIZED (
      SELECT h.id, w.scope, w.scope_id, w.place, t.day,
             w.day_tokens_most, w.day_cost_most, w.month_tokens_most, w.month_cost_most,
             CASE WHEN h.day = t.day THEN h.day_tokens ELSE 0 END AS day_tokens,
             CASE WHEN h.day = t.day THEN h.day_cost ELSE 0 END AS day_cost,
             coalesce(h.month_tokens, 0) AS month_tokens, coalesce(h.month_cost, 0) AS month_cost
        FROM wanted w CROSS JOIN today t LEFT JOIN held h ON h.scope = w.scope
    ), verdict AS MATERIALIZED (
      SELECT bool_and(coalesce(day_tokens + $11 <= day_tokens_most, true)
                  AND coalesce(day_cost + $12 <= day_cost_most, true)
                  AND coalesce(month_tokens + $11 <= month_tokens_most, true)
                  AND coalesce(month_cost + $12 <= month_cost_most, true)) AS fits FROM charged
    ), opened AS (
      INSERT INTO budget_counters
             (scope, scope_id, subject_id, session_id, month, day, day_tokens, day_cost, month_tokens, month_cost)
      SELECT n.scope, n.scope_id, CASE WHEN n.scope <> 'key' THEN $7::uuid END,
             CASE WHEN n.scope = 'session' THEN $8::uuid END, $10, n.day, $11, $12, $11, $12
        FROM charged n, verdict v WHERE n.id IS NULL AND v.fits
       ORDER BY n.place
      RETURNING id
    ), raised AS (
      UPDATE budget_counters c
         SET day = n.day, day_tokens = n.day_tokens + $11, day_cost = n.day_cost + $12,
             month_tokens = n.month_tokens + $11, month_cost = n.month_cost + $12
        FROM charged n, verdict v, (SELECT count(*) FROM opened) AS all_opened
       WHERE c.id = n.id AND v.fits
    ), reserved AS (
      INSERT INTO budget_reservations (id, counters, day, tokens, cost, expires_at)
      SELECT $13, ARRAY(SELECT id FROM charged WHERE id IS NOT NULL UNION ALL SELECT id FROM opened), t.day,
             $11, $12, $14::timestamptz
        FROM today t, verdict v WHERE v.fits
    )
    SELECT n.scope, v.fits,
           n.day_tokens_most - n.day_tokens AS day_tokens_left, n.day_cost_most - n.day_cost AS day_cost_left,
           n.month_tokens_most - n.month_tokens AS month_tokens_left,
           n.month_cost_most - n.month_cost AS month_cost_left,
           NOT v.fits AND coalesce(
             (SELECT min(expires_at) FROM budget_reservations WHERE NOT released) <= $15, false) AS has_expired,
           ${WITHOUT_WAITING}
      FROM charged n, verdict v`,
};

/**
 * Replaces what a call had reserved by what it used, once: a reservation that is settled is gone.
 *
 * $1 reservation, $2 tokens used, $3 cost. One row, or none when there is no such reservation any more. Usage counts
 * on the day and in the month of the reservation; a day that is over is charged no more.
 */
export const SETTLE: Statement = {
  name: 'budget-settle',
  text: `
    WITH settled AS MATERIALIZED (
      DELETE FROM budget_reservations WHERE id = $1
      RETURNING counters, day, $2::bigint - CASE WHEN released THEN 0 ELSE tokens END AS tokens,
                $3::bigint - CASE WHEN released THEN 0 ELSE cost END AS cost
    ), held AS MATERIALIZED (
      SELECT c.id FROM budget_counters c WHERE c.id IN (SELECT unnest(counters) FROM settled)
       ORDER BY ${LOCK_ORDER} FOR UPDATE
    ), corrected AS (
      UPDATE budget_counters c
         SET month_tokens = c.month_tokens + s.tokens, month_cost = c.month_cost + s.cost,
             day_tokens = c.day_tokens + CASE WHEN c.day = s.day THEN s.tokens ELSE 0 END,
             day_cost = c.day_cost + CASE WHEN c.day = s.day THEN s.cost ELSE 0 END
        FROM held h, settled s, (SELECT count(*) FROM held) AS all_locked WHERE c.id = h.id
    )
    SELECT ${WITHOUT_WAITING} FROM settled`,
};

/**
 * Gives back what is reserved by calls whose lease is over. They stay on record, so that one that was only slow can
 * still be settled.
 *
 * $1 now, $2 most reservations. One row for each. Waits for those that somebody else is giving back, so that after it
 * none of the expired counts. Arrays, because the planner takes a list of unknown length for a long one.
 */
export const RELEASE_EXPIRED: Statement = {
  name: 'budget-release-expired',
  text: `
    WITH expired AS MATERIALIZED (
      SELECT id, counters, day, tokens, cost FROM budget_reservations WHERE NOT released AND expires_at <= $1
       ORDER BY expires_at, id LIMIT $2 FOR UPDATE
    ), held AS MATERIALIZED (
      SELECT c.id, c.day FROM budget_counters c WHERE c.id = ANY (ARRAY(SELECT unnest(counters) FROM expired))
       ORDER BY ${LOCK_ORDER} FOR UPDATE
    ), freed AS MATERIALIZED (
      SELECT h.id, sum(e.tokens) AS tokens, sum(e.cost) AS cost,
             coalesce(sum(e.tokens) FILTER (WHERE e.day = h.day), 0) AS day_tokens,
             coalesce(sum(e.cost) FILTER (WHERE e.day = h.day), 0) AS day_cost
        FROM (SELECT unnest(counters) AS counter, day, tokens, cost FROM expired) e JOIN held h ON h.id = e.counter
       GROUP BY h.id
    ), lowered AS (
      UPDATE budget_counters c
         SET month_tokens = c.month_tokens - f.tokens, month_cost = c.month_cost - f.cost,
             day_tokens = c.day_tokens - f.day_tokens, day_cost = c.day_cost - f.day_cost
        FROM freed f, (SELECT count(*) FROM held) AS all_locked WHERE c.id = f.id
    )
    UPDATE budget_reservations SET released = true WHERE id = ANY (ARRAY(SELECT id FROM expired)) RETURNING id`,
};

/** Deletes reservations that were given back and never settled. $1 end of the lease at the latest, $2 most rows. */
export const DELETE_RELEASED: Statement = {
  name: 'budget-delete-released',
  text: `
    DELETE FROM budget_reservations WHERE id IN (
      SELECT id FROM budget_reservations WHERE released AND expires_at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
    RETURNING id`,
};

/** Deletes counters of months that are over. $1 the first month to keep, $2 most rows. */
export const DELETE_PAST_COUNTERS: Statement = {
  name: 'budget-delete-past',
  text: `
    DELETE FROM budget_counters WHERE id IN (
      SELECT id FROM budget_counters WHERE month < $1 ORDER BY month LIMIT $2 FOR UPDATE SKIP LOCKED)
    RETURNING id`,
};

/** How many rows are over. $1 end of the lease at the latest, $2 the first month to keep, $3 the most that are counted. */
export const COUNT_OVER: Statement = {
  name: 'budget-count-over',
  text: `
    SELECT (SELECT count(*) FROM (SELECT FROM budget_reservations WHERE released AND expires_at <= $1 LIMIT $3) a)::integer
         + (SELECT count(*) FROM (SELECT FROM budget_reservations WHERE NOT released AND expires_at <= $1 LIMIT $3) b)::integer
         + (SELECT count(*) FROM (SELECT FROM budget_counters WHERE month < $2 LIMIT $3) c)::integer AS rows`,
};

/** $1 scope, $2 its id, $3 month. */
export const FIND_CHARGED: Statement = {
  name: 'budget-find-charged',
  text: `
    SELECT day::text, day_tokens, day_cost, month_tokens, month_cost FROM budget_counters
     WHERE month = $3 AND scope_id = $2 AND scope = $1`,
};

/** Deletes what is counted of a person and of their conversations. $1 person. */
export const FORGET_SUBJECT: Statement = {
  name: 'budget-forget-subject',
  text: `
    WITH held AS MATERIALIZED (
      SELECT c.id FROM budget_counters c WHERE c.subject_id = $1 ORDER BY ${LOCK_ORDER} FOR UPDATE
    )
    DELETE FROM budget_counters c USING held h, (SELECT count(*) FROM held) AS all_locked WHERE c.id = h.id
    RETURNING c.id`,
};
