import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { MOST_COUNTED } from '../../database/row-sweep.js';
import {
  COUNT_EXPIRED_SESSIONS,
  DELETE_EXPIRED_SESSIONS,
  MOVE_SESSION_ENDS,
} from './session-retention.statements.js';

/** Sessions that are over their time. */
@Injectable()
export class SessionRetentionRepository {
  constructor(private readonly statements: PreparedStatements) {}

  /** Stops at 100,000. */
  async count(now: Date): Promise<number> {
    const values = [now, MOST_COUNTED];
    const [row] = await this.statements.run<{ sessions: number }>(COUNT_EXPIRED_SESSIONS, values);
    return row?.sessions ?? 0;
  }

  /** Answers their ids. */
  async delete(now: Date, limit: number): Promise<string[]> {
    const rows = await this.statements.run<{ id: string }>(DELETE_EXPIRED_SESSIONS, [now, limit]);
    return rows.map(({ id }) => id);
  }

  /** Answers the last session that was moved; undefined when there are no more. */
  async moveEnds(now: Date, ttlSeconds: number, after: string, limit: number): Promise<string | undefined> {
    const values = [now, ttlSeconds, after, limit];
    return (await this.statements.run<{ id: string }>(MOVE_SESSION_ENDS, values)).at(-1)?.id;
  }
}
