import { v7 as uuidv7 } from 'uuid';
import { sealBody } from '../../src/chat/store/seals.js';
import type { DataKey } from '../../src/crypto/data-key.js';
import { randomHex } from '../../src/crypto/secure-random.js';
import { readBackMasked } from '../../src/pii/masked-text.js';
import type { TestDatabase } from './test-database.js';

const BATCH = 5_000;
const WORDS = 'The parcel has not come yet and nobody answers the phone, what is to be done about it? ';

/** Adds as many messages to a conversation as are asked for, each of some 200 characters, sealed as the chat seals them. */
export async function addMessages(
  database: TestDatabase,
  key: DataKey,
  sessionId: string,
  count: number,
): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, count - from) }, () => uuidv7());
    const bodies = ids.map((id, at) =>
      sealBody(key, id, readBackMasked(`${from + at}: ${WORDS}${randomHex(60)}`)),
    );
    await database.query(
      `INSERT INTO chat_messages (id, session_id, role, body, created_at)
       SELECT id, $2, 'customer', body, now() FROM unnest($1::uuid[], $3::bytea[]) AS m (id, body)`,
      [ids, sessionId, bodies],
    );
  }
}
