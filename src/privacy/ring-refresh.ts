import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { parseKeyRing } from '../config/key-ring-text.js';
import { Settings } from '../config/settings.js';
import { KeyRing } from '../crypto/key-ring.js';
import { RingSource } from '../crypto/ring-source.js';
import { Notifications } from '../database/notifications.js';
import { SubjectKeyRepository } from './store/subject-key.repository.js';

/** Sent when the ring has another key: every instance then reads it again at once. */
export const RING_TOPIC = 'key-ring';
/** Most often that a missing key makes us read the ring again, so that a broken row does not hammer its source. */
const MISSING_PAUSE_MS = 2_000;

/**
 * Keeps the running service's key ring up to date, without a restart.
 *
 * Read again every `SECRETS_REFRESH_MINUTES`, when a rotation announces
 * itself, and when a key turns up that this instance does not have. A fault
 * leaves the ring as it is, with a warning; so does a ring that lacks a key
 * under which data keys still lie.
 */
@Injectable()
export class RingRefresh implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RingRefresh.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private lastForMissing = -Infinity;

  constructor(
    private readonly ring: KeyRing,
    private readonly source: RingSource,
    private readonly repository: SubjectKeyRepository,
    private readonly settings: Settings,
    notifications: Notifications,
  ) {
    notifications.listen(RING_TOPIC, () => void this.refresh());
  }

  onApplicationBootstrap(): void {
    const minutes = this.settings.secretsRefreshMinutes;
    if (minutes > 0) this.timer = setInterval(() => void this.refresh(), minutes * 60_000).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Reads the ring again, once however many ask at the same time. Never throws. */
  async refresh(): Promise<void> {
    this.running ??= this.read().finally(() => (this.running = undefined));
    await this.running;
  }

  /** The same for a key that is missing, every few seconds at most. */
  async refreshForMissing(): Promise<void> {
    // One under way may have begun before the key was there.
    await this.running;
    if (performance.now() - this.lastForMissing >= MISSING_PAUSE_MS) {
      this.lastForMissing = performance.now();
      await this.refresh();
    } else {
      await this.running;
    }
  }

  private async read(): Promise<void> {
    try {
      const text = await this.source.read();
      const kept = new Set(parseKeyRing(text).map(({ id }) => id));
      const needed = await this.keysNeeded(this.ring.ids.filter((id) => !kept.has(id)));
      if (needed.length > 0) {
        this.logger.warn(
          { needed },
          'the new key ring lacks keys that are still needed: keeping the old one',
        );
      } else if (this.ring.replace(text)) {
        this.logger.log({ keyIds: this.ring.ids }, 'took over a new key ring');
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'the key ring could not be read again: keeping the old one');
    }
  }

  private async keysNeeded(dropped: readonly string[]): Promise<string[]> {
    if (dropped.length === 0) return [];
    const inUse = new Set(await this.repository.listKeksInUse());
    return dropped.filter((id) => inUse.has(id));
  }
}
