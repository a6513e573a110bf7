import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThan, Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { uuidOf } from '../../audit/closed-facts.js';
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
    const resource = { kind: 'api_key' as const, id: issued.key.id };
    await this.keys.manager.transaction(async (manager) => {
      await manager.insert(ApiKey, issued.key);
      await this.audit.append({ action: 'key.created', resource, facts: { scopes: wanted.scopes } }, manager);
    });
    return issued;
  }

  /** Ends a key at once, on every instance. */
  async revoke(id: string): Promise<void> {
    await this.change(id, async (key, manager) => {
      await manager.update(ApiKey, { id }, { revokedAt: key.revokedAt ?? this.clock.now() });
      await this.audit.append({ action: 'key.revoked', resource: { kind: 'api_key', id } }, manager);
    });
  }

  /**
   * Issues a successor with the same client, scopes, networks and limits; the old key ends after the overlap.
   *
   * Throws `resource_not_found`, also for a key that has ended.
   */
  async rotate(id: string, overlapSeconds: number): Promise<IssuedApiKey> {
    return this.change(id, async (key, manager) => {
      const now = this.clock.now();
      if (key.revokedAt || (key.expiresAt && key.expiresAt <= now)) throw new Problem('resource_not_found');
      const issued = this.issue({
        ...key,
        expiresAt: key.expiresAt ?? undefined,
        limits: key.limits ?? undefined,
      });
      const end = new Date(now.getTime() + overlapSeconds * 1_000);
      await manager.insert(ApiKey, issued.key);
      const expiresAt = key.expiresAt && key.expiresAt < end ? key.expiresAt : end;
      await manager.update(ApiKey, { id }, { expiresAt });
      const facts = { successor: uuidOf(issued.key.id), overlapSeconds };
      await this.audit.append({ action: 'key.rotated', resource: { kind: 'api_key', id }, facts }, manager);
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
    work: (key: ApiKey, manager: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    return this.keys.manager.transaction(async (manager) => {
      const key = await manager.findOne(ApiKey, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!key) throw new Problem('resource_not_found');
      const result = await work(key, manager);
      await manager.query(NOTIFY, [`${KEY_TOPIC}:${key.publicId}`]);
      return result;
    });
  }
}
