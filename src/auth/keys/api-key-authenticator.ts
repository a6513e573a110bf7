import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { ApiKeyActor } from '../../context/actor.js';
import { equalHashes } from '../../crypto/keyed-hash.js';
import { Notifications } from '../../database/notifications.js';
import { Clock } from '../../time/clock.js';
import { CredentialCache } from '../credential-cache.js';
import { ApiKey } from '../store/api-key.entity.js';
import { parseApiKeyText } from './api-key-text.js';
import { ApiKeys, KEY_TOPIC } from './api-keys.js';
import { isInNetworks } from './network-list.js';

const TOUCH_INTERVAL_MS = 60_000;

/** Why a key was not accepted. For the record only: the caller hears the same of each. */
export type KeyRefusal = 'malformed' | 'unknown' | 'mismatch' | 'revoked' | 'expired' | 'network';

export type KeyVerdict = { actor: ApiKeyActor } | { refused: KeyRefusal; keyId?: string };

/** Recognises API keys: one look-up by the public part, one comparison in constant time. */
@Injectable()
export class ApiKeyAuthenticator {
  private readonly cache: CredentialCache<ApiKey>;
  private readonly touchedAt = new WeakMap<ApiKey, number>();
  /** Compared against when there is no such key, so that both refusals do the same work. */
  private readonly nobody = Buffer.alloc(32);

  constructor(
    @InjectRepository(ApiKey) private readonly keys: Repository<ApiKey>,
    private readonly apiKeys: ApiKeys,
    private readonly clock: Clock,
    notifications: Notifications,
  ) {
    this.cache = new CredentialCache(
      KEY_TOPIC,
      notifications,
      async (publicId) => (await keys.findOneBy({ publicId })) ?? undefined,
    );
  }

  async verify(text: string, address: string): Promise<KeyVerdict> {
    const parts = parseApiKeyText(text);
    if (!parts) return { refused: 'malformed' };
    const key = await this.cache.find(parts.publicId);
    const matches = equalHashes(this.apiKeys.hashOf(parts.secret), key?.secretHash ?? this.nobody);
    if (!key) return { refused: 'unknown' };
    const refused = matches ? this.refusalOf(key, address) : 'mismatch';
    if (refused) return { refused, keyId: key.id };
    this.touch(key);
    const { id, publicId, clientId, scopes, limits } = key;
    return { actor: { kind: 'api_key', id, publicId, clientId, scopes, ...(limits ? { limits } : {}) } };
  }

  /** A key that is still good, by its public part: tokens minted with it are good no longer than it is. */
  async findLive(publicId: string): Promise<ApiKey | undefined> {
    const key = await this.cache.find(publicId);
    return key && !this.hasEnded(key) ? key : undefined;
  }

  private refusalOf(key: ApiKey, address: string): KeyRefusal | undefined {
    const ended = this.hasEnded(key);
    if (ended) return ended;
    return key.networks.length > 0 && !isInNetworks(address, key.networks) ? 'network' : undefined;
  }

  private hasEnded(key: ApiKey): 'revoked' | 'expired' | undefined {
    if (key.revokedAt) return 'revoked';
    return key.expiresAt && key.expiresAt <= this.clock.now() ? 'expired' : undefined;
  }

  /** Notes the use, beside the request: at most once a minute per key, whatever the number of instances. */
  private touch(key: ApiKey): void {
    const now = this.clock.now();
    const last = this.touchedAt.get(key) ?? key.lastUsedAt?.getTime() ?? 0;
    if (now.getTime() - last < TOUCH_INTERVAL_MS) return;
    this.touchedAt.set(key, now.getTime());
    void this.keys.update({ id: key.id }, { lastUsedAt: now }).catch(() => undefined);
  }
}
