import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { listSettings } from '../config/setting.decorator.js';
import { Settings } from '../config/settings.js';
import { keyedHash } from '../crypto/keyed-hash.js';
import { wordOf } from './closed-facts.js';
import { AuditLog } from './audit-log.js';
import {
  KEEP_CONFIGURATION_DIGESTS,
  LOCK_CONFIGURATION_DIGESTS,
  READ_CONFIGURATION_DIGESTS,
} from './store/configuration.statements.js';

const PURPOSE = 'configuration/v1';
const KEY_VARIABLE = 'BLIND_INDEX_KEY';

/**
 * Puts on record which settings are others than at the start before: the variable, never its value.
 *
 * Values are remembered as hashes under `BLIND_INDEX_KEY`. When that one changes, no other can be compared; they are
 * only remembered anew.
 */
@Injectable()
export class ConfigurationWitness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
  ) {}

  /** Compares the settings as the operator gave them, before development filled in its own. */
  async compare(given: Settings): Promise<void> {
    const digests = this.digestsOf(given);
    await this.dataSource.transaction(async (manager) => {
      await manager.query(LOCK_CONFIGURATION_DIGESTS);
      const rows = await manager.query<{ variable: string; digest: Buffer }[]>(READ_CONFIGURATION_DIGESTS);
      const known = new Map(rows.map(({ variable, digest }) => [variable, digest]));
      const changed = [...digests].filter(([name, digest]) => known.get(name)?.equals(digest) === false);
      const keyChanged = changed.some(([name]) => name === KEY_VARIABLE);
      for (const [variable] of changed) {
        if (keyChanged && variable !== KEY_VARIABLE) continue;
        const facts = { variable: wordOf(variable) };
        await this.audit.append({ action: 'configuration.changed', facts }, manager);
      }
      await manager.query(KEEP_CONFIGURATION_DIGESTS, [[...digests.keys()], [...digests.values()]]);
    });
  }

  private digestsOf(given: Settings): Map<string, Buffer> {
    const { blindIndexKey: key = '' } = this.settings;
    const values = given as unknown as Record<string, unknown>;
    return new Map(
      [...listSettings()].map(([property, { env }]) => {
        const value = env === KEY_VARIABLE ? key : values[property];
        return [env, keyedHash(key, PURPOSE, `${env}=${JSON.stringify(value ?? null)}`)];
      }),
    );
  }
}
