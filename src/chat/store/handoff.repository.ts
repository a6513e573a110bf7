import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { Clock } from '../../time/clock.js';
import type { SessionState } from './chat-session.entity.js';
import {
  CHANGE_STATE,
  COUNT_HANDOFFS,
  LIST_HANDOFFS,
  READ_STANDING,
  READ_STATE,
  STORE_REPLY,
} from './handoff.statements.js';
import type { NewQuestion } from './turn.repository.js';

/** Which sessions a caller reaches: those of a client, of one person, or all where both are null. */
export interface SessionReach {
  clientId: string | null;
  subjectId: string | null;
}

export interface StateChange {
  sessionId: string;
  reach: SessionReach;
  from: readonly SessionState[];
  to: SessionState;
  /** UUIDv7: the place in the waiting list. */
  changeId: string;
  /** Who has the session afterwards. */
  agent: Agent | null;
  /** The only agent from whom it may be taken away; null lets everybody. */
  holderId: string | null;
  /** Why a person was asked for; undefined leaves what is there. */
  why?: { cause: HandoffCause | null; reason: Buffer | null };
}

/** Somebody who answers in place of the bot: a user, or an application with people of its own (the id is the client's). */
export interface Agent {
  kind: 'user' | 'client';
  id: string;
}

export type HandoffCause = 'customer' | 'screening' | 'unknown' | 'restricted';

export interface ChangedSession {
  state: SessionState;
  subjectId: string;
  /** Sealed. */
  reason: Buffer | null;
}

export interface SessionStanding extends ChangedSession {
  agentId: string | null;
  vaultSize: number;
}

/** A line of the waiting list. */
export interface HandoffRow {
  /** Of the change into the present state: the place in the list. */
  id: string;
  sessionId: string;
  state: SessionState;
  since: Date;
  cause: HandoffCause | null;
  agentId: string | null;
  lastMessageAt: Date;
}

export interface HandoffCount {
  state: 'waiting' | 'human';
  sessions: number;
  oldest: Date;
}

/** What is stored of hand-offs. A change is one statement: of several at once exactly one comes through. */
@Injectable()
export class HandoffRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: PreparedStatements,
    private readonly clock: Clock,
  ) {}

  /** Runs what belongs together: the change, its event, its job. */
  transaction<Result>(work: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }

  /** Undefined when the session is in none of the states it may leave, or out of reach. */
  async change(change: StateChange, transaction: EntityManager): Promise<ChangedSession | undefined> {
    const { sessionId, reach, from, to, changeId, agent, holderId, why } = change;
    const [row] = await transaction.query<ChangedSession[]>(CHANGE_STATE, [
      ...[sessionId, this.clock.now(), reach.clientId, reach.subjectId, from, to, changeId],
      ...[agent?.kind ?? null, agent?.id ?? null, why === undefined, why?.cause ?? null, why?.reason ?? null],
      holderId,
    ]);
    return row;
  }

  /** Undefined when there is no such session within reach. */
  async find(sessionId: string, reach: SessionReach): Promise<SessionStanding | undefined> {
    const values = [sessionId, this.clock.now(), reach.clientId, reach.subjectId];
    const [row] = await this.dataSource.query<SessionStanding[]>(READ_STANDING, values);
    return row;
  }

  /** False when the session is not with this agent, or its vault is not of the size the reply was masked with. */
  async storeReply(
    reply: NewQuestion,
    { reach, holderId, vaultSize }: { reach: SessionReach; holderId: string | null; vaultSize: number },
    transaction: EntityManager,
  ): Promise<boolean> {
    const { sessionId, messageId, body, vault, now, expiresAt } = reply;
    const rows = await transaction.query<unknown[]>(STORE_REPLY, [
      ...[sessionId, now, reach.clientId, reach.subjectId, holderId, messageId, body, expiresAt, vaultSize],
      vault.map(({ placeholder }) => placeholder),
      vault.map(({ type }) => type),
      vault.map(({ original }) => original),
    ]);
    return rows.length === 1;
  }

  /** Longest in the state first. */
  list(
    state: 'waiting' | 'human',
    { clientId, after, limit }: { clientId: string | null; after: string | undefined; limit: number },
  ): Promise<HandoffRow[]> {
    const values = [state, this.clock.now(), clientId, after ?? null, limit];
    return this.statements.run<HandoffRow & Record<string, unknown>>(LIST_HANDOFFS, values);
  }

  count(): Promise<HandoffCount[]> {
    return this.statements.run<HandoffCount & Record<string, unknown>>(COUNT_HANDOFFS, [this.clock.now()]);
  }

  /** Undefined when there is no such session, or it is over its time. */
  async stateOf(sessionId: string): Promise<SessionState | undefined> {
    const [row] = await this.statements.run<{ state: SessionState }>(READ_STATE, [
      sessionId,
      this.clock.now(),
    ]);
    return row?.state;
  }
}
