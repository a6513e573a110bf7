import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { DataKey } from '../../crypto/data-key.js';
import { concernSubject, currentRequestContext } from '../../context/request-context.js';
import { Problem } from '../../errors/problem.js';
import type { MaskedText } from '../../pii/masked-text.js';
import { PiiVault } from '../../pii/vault.js';
import { sealExternalId } from '../../privacy/external-id.js';
import { SubjectKeys } from '../../privacy/subject-keys.js';
import { PeopleMemory } from '../memory/people-memory.js';
import { type KnownSession, SessionMemory } from '../memory/session-memory.js';
import type { AnswerOutcome, MessageRole } from '../store/chat-message.entity.js';
import type { SessionState } from '../store/chat-session.entity.js';
import { openBody, openRow } from '../store/seals.js';
import {
  type ContinuedSession,
  type NewQuestion,
  type Speaker,
  type StoredPerson,
  TurnRepository,
} from '../store/turn.repository.js';
import { TamperWitness } from '../tamper-witness.js';
import { type MaskedQuestion, QuestionMasking } from './masked-question.js';

/** Each lost race means that another turn of the same session won one; so many at once are no conversation. */
const MOST_ATTEMPTS = 100;

/** A message from before this turn. */
export interface EarlierMessage {
  role: MessageRole;
  text: MaskedText;
  /** Null for what people wrote. */
  outcome: AnswerOutcome | null;
}

/** A question that is on record, with what the rest of the turn needs. */
export interface StoredQuestion {
  sessionId: string;
  messageId: string;
  subjectId: string;
  /** The session was opened with it. */
  isFirst: boolean;
  /** Who has the session. */
  state: SessionState;
  /** The person's data must not be used: no model is asked. */
  isRestricted: boolean;
  masked: MaskedQuestion;
  /** Oldest first. */
  history: EarlierMessage[];
  key: DataKey;
  vault: PiiVault;
}

type SessionFound = ContinuedSession & { isFirst?: true };

/**
 * Told of a question as soon as it is masked, so that what needs only its text can begin while it is stored. Must not
 * throw; may be told again, of the same words.
 */
export type AtOnce = (question: MaskedText) => void;

/** A session as its first question finds it. */
const OPENED: SessionFound = { state: 'bot', isRestricted: false, isFirst: true, history: [] };

/**
 * Masks a question, seals it and puts it on record, in one round trip when this instance knows the session or the
 * person, else in two.
 */
@Injectable()
export class Questions {
  constructor(
    private readonly turns: TurnRepository,
    private readonly masking: QuestionMasking,
    private readonly keys: SubjectKeys,
    private readonly sessions: SessionMemory,
    private readonly people: PeopleMemory,
    private readonly witness: TamperWitness,
  ) {}

  /** Opens a session with its first question. Throws `credentials_invalid` when the caller's person is gone. */
  async open(speaker: Speaker, message: string, atOnce: AtOnce): Promise<StoredQuestion> {
    const { clientId, subjectIndex, subjectId } = speaker;
    const known = subjectId ?? (subjectIndex && this.people.find(clientId, subjectIndex));
    if (known !== null && known !== undefined) {
      const stored = await this.openOf(clientId, known, message, await this.keys.find(known), atOnce);
      if (stored) return stored;
      if (subjectIndex === null) throw new Problem('credentials_invalid');
      this.people.forget(clientId, subjectIndex);
    }
    return this.openNew(speaker, message, atOnce);
  }

  /**
   * Goes on with a session. Throws `resource_not_found` when the speaker has no such session, `session_closed` when a
   * person of the company has ended it.
   */
  async continue(
    speaker: Speaker,
    sessionId: string,
    message: string,
    atOnce: AtOnce,
  ): Promise<StoredQuestion> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const session = this.sessions.take(sessionId) ?? (await this.read(speaker, sessionId));
      const key = await this.keys.find(session.subjectId);
      if (!key) throw new Problem('resource_not_found');
      const masked = this.masking.mask(message, session.vault);
      atOnce(masked.text);
      const question = this.masking.seal(sessionId, masked, key);
      const continued = await this.turns.continue(speaker, question, session.vaultSize);
      if (continued) return this.stored(session, masked, question, key, continued);
    }
    throw new Problem('service_unavailable');
  }

  /** Takes back what an attempt before stored under the same idempotency key, if there was one. */
  async takeBackAttempt(): Promise<void> {
    const { attempt } = currentRequestContext() ?? {};
    if (!attempt?.isRepeated) return;
    for (const sessionId of await this.turns.takeBack(attempt.workIds)) this.sessions.forget(sessionId);
  }

  /** Takes a question back that is not to be answered: nothing of it is on record. */
  async withdraw(asked: StoredQuestion): Promise<void> {
    if (asked.isFirst) this.sessions.forget(asked.sessionId);
    await this.turns.withdraw(asked, asked.isFirst);
  }

  private async openNew(speaker: Speaker, message: string, atOnce: AtOnce): Promise<StoredQuestion> {
    const { clientId, subjectIndex, externalId } = speaker;
    const subjectId = uuidv7();
    const { dataKey, wrapped, keyId } = this.keys.create(subjectId);
    const vault = new PiiVault();
    const masked = this.masking.mask(message, vault);
    atOnce(masked.text);
    const question = this.masking.seal(uuidv7(), masked, dataKey);
    const person = {
      ...{ id: subjectId, clientId, subjectIndex, wrappedKey: wrapped, keyId },
      externalId: externalId === null ? null : sealExternalId(dataKey, subjectId, externalId),
    };
    const outcome = await this.turns.open(person, question);
    if (outcome === 'opened') {
      if (subjectIndex) this.people.put(clientId, subjectIndex, subjectId);
      // Into the memory of keys, for the next turn.
      const key = await this.keys.unwrap(subjectId, wrapped);
      return this.stored({ subjectId, vault, vaultSize: 0 }, masked, question, key, OPENED);
    }
    const stored = await this.openOf(clientId, outcome.id, message, await this.keyOf(outcome), atOnce);
    // Erased between our two statements: the person of that id is a new one now.
    if (!stored) return this.openNew(speaker, message, atOnce);
    if (subjectIndex) this.people.put(clientId, subjectIndex, outcome.id);
    return stored;
  }

  private async openOf(
    clientId: string,
    subjectId: string,
    message: string,
    key: DataKey | undefined,
    atOnce: AtOnce,
  ): Promise<StoredQuestion | undefined> {
    if (!key) return undefined;
    const vault = new PiiVault();
    const masked = this.masking.mask(message, vault);
    atOnce(masked.text);
    const question = this.masking.seal(uuidv7(), masked, key);
    const opened = await this.turns.openOf(clientId, subjectId, question);
    return (
      opened &&
      this.stored({ subjectId, vault, vaultSize: 0 }, masked, question, key, { ...OPENED, ...opened })
    );
  }

  private async read(speaker: Speaker, sessionId: string): Promise<KnownSession> {
    const found = await this.turns.read(speaker, sessionId);
    if (!found) throw new Problem('resource_not_found');
    const { subject, state, vault, vaultSize } = found;
    if (state === 'closed') throw new Problem('session_closed');
    const key = await this.keyOf(subject);
    if (!key) throw new Problem('resource_not_found');
    const records = await this.witness.open(sessionId, () =>
      vault.map((row) => openRow(key, sessionId, row)),
    );
    return { subjectId: subject.id, vault: new PiiVault(records), vaultSize };
  }

  private keyOf({ id, wrappedKey }: StoredPerson): Promise<DataKey | undefined> {
    return wrappedKey === null ? this.keys.find(id) : this.keys.unwrap(id, wrappedKey);
  }

  private async stored(
    { subjectId, vault, vaultSize }: KnownSession,
    masked: MaskedQuestion,
    { sessionId, messageId }: NewQuestion,
    key: DataKey,
    session: SessionFound,
  ): Promise<StoredQuestion> {
    concernSubject(subjectId);
    const kept = this.masking.keepsOriginals ? vault : withoutOriginals(vault);
    this.sessions.put(sessionId, { subjectId, vault: kept, vaultSize: vaultSize + masked.added.length });
    const history = await this.witness.open(sessionId, () =>
      session.history.map(({ id, role, outcome, body }) => ({
        role,
        outcome,
        text: openBody(key, id, body),
      })),
    );
    const { state, isRestricted, isFirst = false } = session;
    const asked = { sessionId, messageId, subjectId, isFirst, state, isRestricted };
    return { ...asked, masked, history, key, vault };
  }
}

/** Only the numbering goes on to the next turn. */
function withoutOriginals(vault: PiiVault): PiiVault {
  return new PiiVault(vault.records().map(({ placeholder, type }) => ({ placeholder, type })));
}
