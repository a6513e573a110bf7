import type { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../src/audit/audit-log.js';
import { LogIdentity } from '../../src/audit/log-identity.js';
import { Sequencer } from '../../src/audit/sequencer.js';
import { SequencerBell } from '../../src/audit/sequencer/sequencer-bell.js';
import { loadSettings } from '../../src/config/load-settings.js';
import type { Settings } from '../../src/config/settings.js';
import { PersonalSealer } from '../../src/audit/personal-sealer.js';
import { KeyRing } from '../../src/crypto/key-ring.js';
import { ServiceKeys } from '../../src/keys/service-keys.js';
import { dataSourceOptions } from '../../src/database/data-source.js';
import { Notifications } from '../../src/database/notifications.js';
import { PreparedStatements } from '../../src/database/prepared-statements.js';
import { SystemClock } from '../../src/time/clock.js';
import { eventually } from './eventually.js';
import { TEST_ENVIRONMENT } from './test-app.js';
import type { TestDatabase } from './test-database.js';

/** What the audit log is made of, on a database, without the rest of the service. */
export interface AuditStore {
  settings: Settings;
  dataSource: DataSource;
  statements: PreparedStatements;
  log: AuditLog;
  identity: LogIdentity;
  sequencer: Sequencer;
  /** Waits until every event on record has its place. */
  sequenced(withinMs?: number): Promise<void>;
  /** Signs what is there by ending the sequencer, as a service that stops does. */
  signed(): Promise<void>;
  close(): Promise<void>;
}

const SILENT = {
  setContext: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export async function openAuditStore(database: TestDatabase, environment = {}): Promise<AuditStore> {
  const settings = loadSettings({ ...TEST_ENVIRONMENT, DATABASE_URL: database.url, ...environment });
  const dataSource = await new DataSource(dataSourceOptions(settings, [])).initialize();
  const statements = new PreparedStatements(dataSource);
  const notifications = new Notifications(settings);
  const bell = new SequencerBell(statements, notifications);
  const identity = new LogIdentity(settings);
  const clock = new SystemClock();
  const ring = new KeyRing(settings.encryptionKeys ?? '');
  const sealer = new PersonalSealer(new ServiceKeys(ring, statements, dataSource, clock));
  await sealer.onModuleInit();
  const sequencer = new Sequencer(settings, clock, identity, bell);
  await notifications.onModuleInit();
  return {
    settings,
    dataSource,
    statements,
    identity,
    sequencer,
    log: new AuditLog(SILENT as unknown as PinoLogger, statements, clock, sealer, bell),
    sequenced: (withinMs = 60_000) =>
      eventually(
        async () => (await database.query('SELECT FROM audit_pending LIMIT 1')).length === 0,
        withinMs,
      ),
    signed: () => sequencer.beforeApplicationShutdown(),
    close: async () => {
      await sequencer.beforeApplicationShutdown();
      await notifications.onApplicationShutdown();
      await dataSource.destroy();
    },
  };
}
