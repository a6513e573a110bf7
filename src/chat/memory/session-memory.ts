import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Notifications } from '../../database/notifications.js';
import type { PiiVault } from '../../pii/vault.js';
import { SUBJECT_TOPIC } from '../../privacy/subject-notices.js';

/** What a turn must know of a session before it can mask a question. */
export interface KnownSession {
  subjectId: string;
  vault: PiiVault;
  /** As the database has it: a question masked with an older vault is refused there. */
  vaultSize: number;
}

const MOST_SESSIONS = 10_000;
const KEPT_MS = 5 * 60_000;

/**
 * The vaults of the sessions this instance has lately worked on, so that a turn needs no round trip to fetch one.
 *
 * A session is taken out while a turn works with it and put back afterwards: two turns never change the same vault.
 * Whether it is still current, the database says. Bounded in number and time, and forgotten on every instance when
 * the person is erased.
 */
@Injectable()
export class SessionMemory {
  private readonly sessions = new LRUCache<string, KnownSession>({ max: MOST_SESSIONS, ttl: KEPT_MS });

  constructor(notifications: Notifications) {
    // Erased, and corrected.
    for (const topic of ['subject-key', SUBJECT_TOPIC])
      notifications.listen(topic, (subjectId) => {
        this.forgetSubject(subjectId);
      });
  }

  take(sessionId: string): KnownSession | undefined {
    const session = this.sessions.get(sessionId);
    this.sessions.delete(sessionId);
    return session;
  }

  /** Keeps the newer one when another turn has put the session back meanwhile. */
  put(sessionId: string, session: KnownSession): void {
    const present = this.sessions.peek(sessionId);
    if (present === undefined || present.vaultSize <= session.vaultSize)
      this.sessions.set(sessionId, session);
  }

  forget(sessionId: string): void {
    this.sessions.delete(sessionId);
  }

  private forgetSubject(subjectId: string | undefined): void {
    if (subjectId === undefined) {
      this.sessions.clear();
      return;
    }
    for (const [id, session] of this.sessions.entries()) {
      if (session.subjectId === subjectId) this.sessions.delete(id);
    }
  }
}
