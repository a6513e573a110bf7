import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type FindOptionsWhere, LessThan, MoreThan, Repository } from 'typeorm';
import { uuidOf } from '../audit/closed-facts.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Actor } from '../context/actor.js';
import { Problem } from '../errors/problem.js';
import { decodeCursor, type PageQuery } from '../http/cursor-page.js';
import { Clock } from '../time/clock.js';
import { SessionMemory } from './memory/session-memory.js';
import { ChatMessage } from './store/chat-message.entity.js';
import { ChatSession } from './store/chat-session.entity.js';
import { type ReadMessage, Transcript } from './transcript.js';

/**
 * Reads and deletes of sessions.
 *
 * What is not the caller's and what is not there answer the same
 * `resource_not_found`, by the one look-up in `get`.
 */
@Injectable()
export class Sessions {
  constructor(
    @InjectRepository(ChatSession) private readonly sessions: Repository<ChatSession>,
    @InjectRepository(ChatMessage) private readonly messages: Repository<ChatMessage>,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly transcript: Transcript,
    private readonly memory: SessionMemory,
  ) {}

  /** The caller's live sessions, newest first; one more than `limit` when there are more. */
  async list(actor: Actor, { limit, cursor }: PageQuery, purpose?: string): Promise<ChatSession[]> {
    const before = decodeCursor(cursor);
    return this.sessions.find({
      where: {
        ...this.readableBy(actor, purpose),
        ...(before === undefined ? {} : { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  async get(actor: Actor, id: string, purpose?: string): Promise<ChatSession> {
    const session = await this.sessions.findOneBy({ ...this.readableBy(actor, purpose), id });
    if (!session) throw new Problem('resource_not_found');
    return session;
  }

  /**
   * The messages of a session, oldest first, with the person's values in them; staff see them in partial form. One more than `limit` when there are more.
   */
  async listMessages(
    actor: Actor,
    id: string,
    { limit, cursor }: PageQuery,
    purpose?: string,
  ): Promise<ReadMessage[]> {
    const { id: sessionId, subjectId } = await this.get(actor, id, purpose);
    const isStaff = isStaffRead(actor, purpose);
    if (isStaff) await this.recordRead(sessionId, subjectId, purpose);
    const after = decodeCursor(cursor);
    const messages = await this.messages.find({
      where: { sessionId, ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return this.transcript.read({ sessionId, subjectId }, messages, isStaff ? 'partial' : 'full');
  }

  /** Deletes a session with its messages. */
  async delete(actor: Actor, id: string): Promise<void> {
    await this.sessions.manager.transaction(async (manager) => {
      const { affected } = await manager.delete(ChatSession, { ...this.ownedBy(actor), id });
      if (affected !== 1) throw new Problem('resource_not_found');
      await this.audit.append({ action: 'session.deleted', resource: { kind: 'session', id } }, manager);
    });
    this.memory.forget(id);
  }

  private ownedBy(actor: Actor): FindOptionsWhere<ChatSession> {
    const { clientId } = actor;
    const own = actor.kind === 'api_key' ? { clientId } : { clientId, subjectId: actor.subjectId };
    return { ...own, expiresAt: MoreThan(this.clock.now()) };
  }

  /** Staff with a stated purpose read every session; everybody else, and staff without one, their own. */
  private readableBy(actor: Actor, purpose: string | undefined): FindOptionsWhere<ChatSession> {
    return isStaffRead(actor, purpose) ? { expiresAt: MoreThan(this.clock.now()) } : this.ownedBy(actor);
  }

  private recordRead(sessionId: string, subjectId: string, purpose = ''): Promise<void> {
    return this.audit.append({
      action: 'transcript.read',
      resource: { kind: 'session', id: sessionId },
      facts: { subjectId: uuidOf(subjectId) },
      personal: { purpose },
    });
  }
}

function isStaffRead(actor: Actor, purpose: string | undefined): boolean {
  return purpose !== undefined && actor.kind === 'user' && actor.scopes.includes('chat:read');
}
