import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import type {
  ErasureFailure,
  ExtensionReason,
  NewRequest,
  PrivacyRequest,
  RefusalReason,
  RequestKind,
  RequestOutcome,
  RequestState,
} from '../rights/privacy-request.js';
import * as sql from './privacy-request.statements.js';

/** Which lines of the ledger; null is any. */
export interface RequestFilter {
  clientId: string | null;
  state: RequestState | null;
  subjectId: string | null;
}

/** An erasure that was done. */
export interface DoneErasure {
  id: string;
  subjectId: string;
  clientId: string;
  erasedAt: Date;
}

/** How many requests of a kind are open, due within seven days, and overdue. */
export interface OpenCount {
  kind: RequestKind;
  open: number;
  due: number;
  overdue: number;
}

/** What a trigger of ours refuses with. */
const RESTRICT_VIOLATION = '23001';
const WEEK_MS = 7 * 86_400_000;

/** The ledger in the database, which allows only the moves that a request may make. */
@Injectable()
export class PrivacyRequestRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Under the given id, unless that is taken. */
  async add(request: NewRequest, transaction: EntityManager, id = uuidv7()): Promise<PrivacyRequest> {
    const { subjectId, clientId, kind, law, origin } = request;
    const values = [subjectId, clientId, kind, law, origin, this.clock.now()];
    const [added] = await transaction.query<PrivacyRequest[]>(sql.ADD_REQUEST, [id, ...values]);
    return added ?? this.add(request, transaction);
  }

  async find(id: string, clientId: string | null): Promise<PrivacyRequest | undefined> {
    return (await this.dataSource.query<PrivacyRequest[]>(sql.FIND_REQUEST, [id, clientId]))[0];
  }

  /** Locked until the transaction ends. */
  async lock(
    id: string,
    clientId: string | null,
    transaction: EntityManager,
  ): Promise<PrivacyRequest | undefined> {
    return (await transaction.query<PrivacyRequest[]>(sql.LOCK_REQUEST, [id, clientId]))[0];
  }

  async list(filter: RequestFilter, before: string | undefined, limit: number): Promise<PrivacyRequest[]> {
    const { clientId, state, subjectId } = filter;
    return this.dataSource.query(sql.LIST_REQUESTS, [clientId, state, subjectId, before ?? null, limit]);
  }

  confirm(id: string, transaction: EntityManager): Promise<PrivacyRequest> {
    return this.move(sql.CONFIRM_REQUEST, [id, this.clock.now()], transaction);
  }

  extend(id: string, reason: ExtensionReason, transaction: EntityManager): Promise<PrivacyRequest> {
    return this.move(sql.EXTEND_REQUEST, [id, this.clock.now(), reason], transaction);
  }

  refuse(id: string, reason: RefusalReason, transaction: EntityManager): Promise<PrivacyRequest> {
    return this.move(sql.REFUSE_REQUEST, [id, this.clock.now(), reason], transaction);
  }

  start(id: string, transaction: EntityManager): Promise<PrivacyRequest> {
    return this.move(sql.START_REQUEST, [id, this.clock.now()], transaction);
  }

  /** `receipt` is null for all but erasures. Undefined when it was ended by somebody else. */
  async end(
    id: string,
    outcome: RequestOutcome,
    receipt: string | null,
    transaction: EntityManager,
  ): Promise<PrivacyRequest | undefined> {
    const values = [id, this.clock.now(), outcome, receipt];
    return rowsOf<PrivacyRequest>(await transaction.query(sql.END_REQUEST, values))[0];
  }

  async noteErased(
    id: string,
    { eventId, outcome, sought }: { eventId: string; outcome: RequestOutcome; sought: Buffer },
    transaction: EntityManager,
  ): Promise<void> {
    await transaction.query(sql.NOTE_ERASED, [id, eventId, outcome, sought]);
  }

  /** Undefined when the erasure is not under way any more. */
  async findSought(id: string): Promise<Buffer | undefined> {
    const [row] = await this.dataSource.query<{ sought: Buffer | null }[]>(sql.READ_SOUGHT, [id]);
    return row?.sought ?? undefined;
  }

  /** False when the erasure is not under way any more. */
  async noteFailure(id: string, failure: ErasureFailure, transaction: EntityManager): Promise<boolean> {
    return rowsOf(await transaction.query(sql.NOTE_FAILURE, [id, failure])).length === 1;
  }

  async listRunningErasures(): Promise<string[]> {
    return (await this.dataSource.query<{ id: string }[]>(sql.LIST_RUNNING_ERASURES)).map(({ id }) => id);
  }

  async listDoneErasures(after: string, limit: number): Promise<DoneErasure[]> {
    return this.dataSource.query(sql.LIST_DONE_ERASURES, [after, limit]);
  }

  async countOpen(): Promise<OpenCount[]> {
    const now = this.clock.now();
    const soon = new Date(now.getTime() + WEEK_MS);
    return this.dataSource.query(sql.COUNT_OPEN_REQUESTS, [now, soon]);
  }

  /** Throws `request_not_possible` for a move that the database does not allow. */
  private async move(text: string, values: unknown[], transaction: EntityManager): Promise<PrivacyRequest> {
    try {
      const [moved] = rowsOf<PrivacyRequest>(await transaction.query(text, values));
      if (!moved) throw new Problem('resource_not_found');
      return moved;
    } catch (error) {
      if ((error as { code?: string }).code !== RESTRICT_VIOLATION) throw error;
      throw new Problem('request_not_possible', undefined, undefined, { cause: error });
    }
  }
}

/** The driver's answer to an UPDATE is a pair: the rows, and how many there were. */
function rowsOf<Row>(answer: unknown): Row[] {
  return (answer as [Row[], number])[0];
}
