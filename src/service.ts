import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from '@nestjs/common';
import { createApp } from './app-factory.js';
import { AuditLog } from './audit/audit-log.js';
import { ConfigurationWitness } from './audit/configuration-witness.js';
import { loadSettings } from './config/load-settings.js';
import { SecretResolver } from './config/secret-resolver.js';
import { KeySourceFault } from './config/secrets/key-source.js';
import type { Settings } from './config/settings.js';
import { SettingsError } from './config/settings-error.js';
import type { RingSource } from './crypto/ring-source.js';
import { migrateDatabase } from './database/data-source.js';
import { type EmbeddedPostgres, EmbeddedPostgresInUse } from './database/embedded/embedded-postgres.js';
import { openDevelopment } from './development/development-environment.js';
import { prepareDevelopment } from './development/first-start.js';
import { welcome } from './development/welcome.js';
import { Readiness } from './health/readiness.js';
import { listen, type Listening } from './http/transport/listen.js';
import { KeyRotation, KeysMissing } from './privacy/key-rotation.js';
import { MIGRATIONS_FOLDER, migrationNames } from './schema.js';
import { settingsRingSource } from './settings-ring-source.js';
import { maskWhatNodePrints, sayOnStandardError } from './standard-error.js';

const STOP_RECORD_MS = 1_000;

/** Runs the service until it is told to stop; a start that cannot succeed ends with status 1 and one clear message. */
export async function start(): Promise<void> {
  maskWhatNodePrints();
  // Nobody may be there to read it, or no room for it: that is no reason to stop.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    const secrets = await SecretResolver.open();
    await run(loadSettings(await secrets.resolve()), settingsRingSource(secrets));
  } catch (error) {
    sayOnStandardError(explain(error));
    process.exit(1);
  }
}

async function run(given: Settings, ringSource: RingSource): Promise<void> {
  const { settings, postgres } = await openDevelopment(given);
  try {
    if (settings.migrateOnStart) await migrateDatabase(settings, MIGRATIONS_FOLDER);
    const app = await createApp(settings, await migrationNames(), ringSource);
    await app.get(KeyRotation, { strict: false }).requireNeededKeys();
    const stopping = stopOnSignal(app, settings, postgres);
    stopping.listening = await listen(app, settings);
    await app.get(ConfigurationWitness, { strict: false }).compare(given);
    await app
      .get(AuditLog, { strict: false })
      .append({ action: 'service.started', facts: { environment: settings.environment } });
    await announce(app, settings, stopping.listening.baseUrl);
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function announce(app: NestFastifyApplication, settings: Settings, baseUrl: string): Promise<void> {
  const logger = new Logger('Service');
  logger.log({ baseUrl, environment: settings.environment }, 'listening');
  if (settings.host === '0.0.0.0' || settings.host === '::') {
    logger.warn('listening on every network interface: be sure that a firewall or proxy stands before it');
  }
  if (settings.environment !== 'development') return;
  const { credentials, fresh } = await prepareDevelopment(app, settings.dataDir, baseUrl);
  process.stdout.write(welcome(credentials, fresh, settings.dataDir));
}

/**
 * SIGTERM: say "not ready" first and wait until no new work is sent, then finish what is under way, then close the
 * database. SIGINT comes from a person at the terminal, for whom nobody has to be told.
 */
function stopOnSignal(
  app: NestFastifyApplication,
  settings: Settings,
  postgres: EmbeddedPostgres | undefined,
): { listening?: Listening } {
  const parts: { listening?: Listening } = {};
  let stopping = false;
  const stop = async (drainMs: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    new Logger('Service').log({ drainMs }, 'stopping');
    app.get(Readiness, { strict: false }).startDraining();
    await delay(drainMs);
    await parts.listening?.close();
    // The database may be what we stop for: then stopping does not wait for it.
    const recorded = app.get(AuditLog, { strict: false }).append({ action: 'service.stopped' });
    await Promise.race([recorded.catch(() => undefined), delay(STOP_RECORD_MS)]);
    await app.close();
    await postgres?.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop(settings.shutdownDrainMs));
  process.on('SIGINT', () => void stop(0));
  return parts;
}

function explain(error: unknown): string {
  const ours = [SettingsError, KeySourceFault, KeysMissing, EmbeddedPostgresInUse];
  if (error instanceof Error && ours.some((known) => error instanceof known)) return error.message;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return 'The port is taken by another program: stop it, or set PORT to a free one.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
