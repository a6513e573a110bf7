import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../../audit/audit-log.js';
import { Settings } from '../../config/settings.js';
import type { ActorLimits, Scope } from '../../context/actor.js';
import { keyedHash } from '../../crypto/keyed-hash.js';
import { NOTIFY } from '../../database/notifications.js';
import { Problem } from '../../errors/problem.js';
import { decodeCursor, type PageQuery } from '../../http/cursor-page.js';
import { Clock } from '../../time/clock.js';
import { ApiKey } from '../store/api-key.entity.js';
import { newApiKeyText } from './api-key-text.js';

export const KEY_TOPIC = 'api-key';
const PURPOSE = 'api-key/v1';

/** What an administrator says of a new key. */
export interface NewApiKey {
  name: string;
  scopes: readonly Scope[];
  expiresAt?: Date | undefined;
  networks?: readonly string[] | undefined;
  limits?: ActorLimits | undefined;
  /** The client it is for; without it a new client. */
  clientId?: string | undefined;
}

/** A key and its text, which nobody can have again. */
export interface IssuedApiKey {
  key: ApiKey;
  text: string;
}

/** Making, listing, revoking and rotating API keys. */
@Injectable()
export class ApiKeys {
  private readonly pepper: string;

  constructor(
    @InjectRepository(ApiKey) private readonly keys: Repository<ApiKey>,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    settings: Settings,
  ) {
    if (settings.apiKeyPepper === undefined) throw new Error('API_KEY_PEPPER is missing');
    this.pepper = settings.apiKeyPepper;
  }

  /** Newest first; one more than `limit` when there are more. */
  async list({ limit, cursor }: PageQuery): Promise<ApiKey[]> {
    const before = decodeCursor(cursor);
    return this.keys.find({
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
  }

  async create(wanted: NewApiKey): Promise<IssuedApiKey> {
    const issued = this.issue(wanted);
    await this.keys.insert(issued.key);
    this.audit.record({
      action: 'key.created',
      outcome: 'success',
      severity: 'notice',
      resource: { kind: 'api_key', id: issued.key.id },
      facts: { scopes: wanted.scopes },
    });
    return issued;
  }

  /** Ends a key at once, on every instance. */
  async revoke(id: string): Promise<void> {
    await this.change(id, async (key, save) => {
      await save({ revokedAt: key.revokedAt ?? this.clock.now() });
      this.audit.record({
        action: 'key.revoked',
        outcome: 'success',
        severity: 'notice',
        resource: { kind: 'api_key', id },
      });
    });
  }

  /**
   * Issues a successor with the same client, scopes, networks and limits; the old key ends after the overlap.
   *
   * Throws `resource_not_found`, also for a key that has ended.
   */
  async rotate(id: string, overlapSeconds: number): Promise<IssuedApiKey> {
    return this.change(id, async (key, save, insert) => {
      const now = this.clock.now();
      if (key.revokedAt || (key.expiresAt && key.expiresAt <= now)) throw new Problem('resource_not_found');
      const issued = this.issue({
        ...key,
        expiresAt: key.expiresAt ?? undefined,
        limits: key.limits ?? undefined,
      });
      const end = new Date(now.getTime() + overlapSeconds * 1_000);
      await insert(issued.key);
      await save({ expiresAt: key.expiresAt && key.expiresAt < end ? key.expiresAt : end });
      this.audit.record({
        action: 'key.rotated',
        outcome: 'success',
        severity: 'notice',
        resource: { kind: 'api_key', id },
        facts: { successor: issued.key.id, overlapSeconds },
      });
      return issued;
    });
  }

  /** The hash under which the secret of a key is stored. */
  hashOf(secret: string): Buffer {
    return keyedHash(this.pepper, PURPOSE, secret);
  }

  private issue(wanted: NewApiKey): IssuedApiKey {
    const { publicId, secret, text } = newApiKeyText();
    const key: ApiKey = {
      id: uuidv7(),
      publicId,
      clientId: wanted.clientId ?? uuidv7(),
      name: wanted.name,
      secretHash: this.hashOf(secret),
      scopes: [...wanted.scopes],
      createdAt: this.clock.now(),
      expiresAt: wanted.expiresAt ?? null,
      revokedAt: null,
      lastUsedAt: null,
      networks: [...(wanted.networks ?? [])],
      limits: wanted.limits ?? null,
    };
    return { key, text };
  }

  /** Changes a key under its lock and tells every instance, in one transaction. */
  private async change<Result>(
    id: string,
    work: (
      key: ApiKey,
      save: (changes: Partial<ApiKey>) => Promise<unknown>,
      insert: (key: ApiKey) => Promise<unknown>,
    ) => Promise<Result>,
  ): Promise<Result> {
    return this.keys.manager.transaction(async (manager) => {
      const key = await manager.findOne(ApiKey, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!key) throw new Problem('resource_not_found');
      const result = await work(
        key,
        (changes) => manager.update(ApiKey, { id }, changes),
        (successor) => manager.insert(ApiKey, successor),
      );
      await manager.query(NOTIFY, [`${KEY_TOPIC}:${key.publicId}`]);
      return result;
    });
  }
}
