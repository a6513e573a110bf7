import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { LogIdentity, publicKeyOf } from '../../audit/log-identity.js';
import { Settings } from '../../config/settings.js';
import { isCompact, openCompact, signCompact } from '../../crypto/compact-jws.js';
import { DatabaseJournal } from '../store/database-journal.js';
import { FileJournal } from './file-journal.js';
import type { JournalStore } from './journal-store.js';

const TYPE = 'hushdesk-erasure+jwt';
const DATABASE_ADDRESS = /^postgres(?:ql)?:\/\//;

/** One erasure, as it is noted outside the database. Names nobody: the ids are ours. */
export interface JournalEntry {
  requestId: string;
  subjectId: string;
  clientId: string;
  /** RFC 3339, in UTC. */
  erasedAt: string;
}

/** The journal has an entry that none of our keys has signed: somebody wants a person erased, or a key is missing. */
export class ForeignEntry extends Error {
  constructor() {
    super(
      'The journal of erasures has an entry that no known key has signed. If AUDIT_SIGNING_KEY was replaced, name the ' +
        'verifier key of before in ERASURE_JOURNAL_KEYS; otherwise find out who has written it.',
    );
    this.name = 'ForeignEntry';
  }
}

/**
 * Erasures, outside the database: a restored backup brings persons back, and the journal tells which of them are to
 * be erased again.
 *
 * Each line is a JWS under the key of the audit log, so that nobody else can have a person erased by writing one.
 */
@Injectable()
export class ErasureJournal implements OnApplicationShutdown {
  private readonly logger = new Logger(ErasureJournal.name);
  private readonly store: JournalStore;
  private readonly publicKeys: readonly Buffer[];

  constructor(
    settings: Settings,
    private readonly identity: LogIdentity,
  ) {
    const { erasureJournal, dataDir, erasureJournalKeys } = settings;
    const place = erasureJournal ?? join(dataDir, 'erasures.jws');
    this.store = DATABASE_ADDRESS.test(place) ? new DatabaseJournal(settings, place) : new FileJournal(place);
    const earlier = erasureJournalKeys.flatMap((text) => publicKeyOf(text) ?? []);
    this.publicKeys = [identity.signer.publicKey, ...earlier];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }

  /** Rejects when the entry is not safely kept. */
  append({ requestId, subjectId, clientId, erasedAt }: JournalEntry): Promise<void> {
    const claims = { jti: requestId, sub: subjectId, client: clientId, erasedAt };
    const keyId = this.identity.signer.publicKey.toString('base64url');
    return this.store.append(signCompact(this.identity.signer, { type: TYPE, keyId }, claims));
  }

  /** All entries, oldest first. Throws `ForeignEntry`. A line that was cut off when a writer died is passed over. */
  async *read(): AsyncGenerator<JournalEntry> {
    for await (const line of this.store.read()) {
      if (isCompact(line)) yield this.open(line);
      else this.logger.warn('the journal of erasures has a line that is cut off; its erasure is noted again');
    }
  }

  private open(line: string): JournalEntry {
    const claims = openCompact(this.publicKeys, TYPE, line)?.payload;
    const texts = [claims?.jti, claims?.sub, claims?.client, claims?.erasedAt];
    const [requestId, subjectId, clientId, erasedAt] = texts.filter((text) => typeof text === 'string');
    if (
      requestId === undefined ||
      subjectId === undefined ||
      clientId === undefined ||
      erasedAt === undefined
    )
      throw new ForeignEntry();
    return { requestId, subjectId, clientId, erasedAt };
  }
}
