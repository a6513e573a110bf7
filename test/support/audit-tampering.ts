import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { v7 as uuidv7 } from 'uuid';
import { AuditExport } from '../../src/audit/audit-export.js';
import { uuidOf } from '../../src/audit/closed-facts.js';
import { Checkpoints } from '../../src/audit/checkpoints.js';
import { SequencerBell } from '../../src/audit/sequencer/sequencer-bell.js';
import { AuditReader } from '../../src/audit/store/audit-reader.js';
import { AuditVerifier } from '../../src/audit/verify/audit-verifier.js';
import type { Verification } from '../../src/audit/verify/verification.js';
import { Notifications } from '../../src/database/notifications.js';
import { type AuditStore, openAuditStore } from './audit-store.js';
import type { TestDatabase } from './test-database.js';

/** Events of one stage of a test's log; each stage ends with a checkpoint. */
export const STAGE = 300;

export interface OfflineVerdict {
  status: number;
  output: string;
}

/** Appends `STAGE` events, gives them their places, and signs. */
export async function addStage(database: TestDatabase): Promise<void> {
  const store = await openAuditStore(database);
  await store.dataSource.transaction(async (manager) => {
    for (let n = 0; n < STAGE; n++) {
      const actor = { kind: 'user' as const, id: uuidv7() };
      const facts = { loginId: uuidOf(uuidv7()) };
      await store.log.append(
        { action: 'login.succeeded', actor, facts, personal: { address: '192.0.2.7' } },
        manager,
      );
    }
  });
  store.sequencer.start();
  await store.sequenced();
  await store.close();
}

export async function withReader<Result>(
  database: TestDatabase,
  work: (reader: AuditReader, store: AuditStore) => Promise<Result>,
): Promise<Result> {
  const store = await openAuditStore(database);
  try {
    return await work(new AuditReader(store.statements), store);
  } finally {
    await store.close();
  }
}

/** What the service says of the log; `kept` are checkpoints from outside. */
export function verifyOnline(database: TestDatabase, ...kept: string[]): Promise<Verification> {
  return withReader(database, (reader, store) => new AuditVerifier(reader, store.identity).verify(kept));
}

/** What the script says of an export of the log as it is now. */
export async function verifyOffline(database: TestDatabase, ...kept: string[]): Promise<OfflineVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-offline-'));
  const file = join(folder, 'log.ndjson');
  const key = await withReader(database, async (reader, store) => {
    const bell = new SequencerBell(store.statements, new Notifications(store.settings));
    const head = await new Checkpoints(reader, bell, store.identity).getLatest();
    await pipeline(new AuditExport(reader).stream(head), createWriteStream(file));
    return head.verifierKey;
  });
  const options = kept.flatMap((note, at) => {
    writeFileSync(join(folder, `kept-${at}`), note);
    return ['--checkpoint', join(folder, `kept-${at}`)];
  });
  const verdict = await runVerifier(file, '--key', key, ...options);
  rmSync(folder, { recursive: true, force: true });
  return verdict;
}

/** Runs tools/verify-audit.mjs as an auditor would. */
export function runVerifier(...args: string[]): Promise<OfflineVerdict> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['tools/verify-audit.mjs', ...args], (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}
