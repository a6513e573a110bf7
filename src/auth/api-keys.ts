import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Settings } from '../config/settings.js';
import type { Actor, Scope } from '../context/actor.js';
import { equalHashes, keyedHash } from '../crypto/keyed-hash.js';
import { Clock } from '../time/clock.js';
import { newApiKeyText, parseApiKeyText } from './api-key-text.js';
import { ApiKey } from './store/api-key.entity.js';

const PURPOSE = 'api-key/v1';

/** API keys: made once, shown once, recognised ever after by a keyed hash. */
@Injectable()
export class ApiKeys {
  private readonly pepper: string;
  /** Compared against when there is no such key, so that both refusals do the same work. */
  private readonly nobody = Buffer.alloc(32);

  constructor(
    @InjectRepository(ApiKey) private readonly keys: Repository<ApiKey>,
    private readonly clock: Clock,
    settings: Settings,
  ) {
    if (settings.apiKeyPepper === undefined) throw new Error('API_KEY_PEPPER is missing');
    this.pepper = settings.apiKeyPepper;
  }

  /** Makes a key for a new client; the text is in this answer only. */
  async create(name: string, scopes: readonly Scope[]): Promise<{ key: ApiKey; text: string }> {
    const { publicId, secret, text } = newApiKeyText();
    const key = await this.keys.save({
      id: uuidv7(),
      publicId,
      clientId: uuidv7(),
      name,
      secretHash: keyedHash(this.pepper, PURPOSE, secret),
      scopes: [...scopes],
      createdAt: this.clock.now(),
    });
    return { key, text };
  }

  /** The actor a key stands for, or undefined when it is none of ours. */
  async verify(text: string): Promise<Actor | undefined> {
    const parts = parseApiKeyText(text);
    if (!parts) return undefined;
    const key = await this.keys.findOneBy({ publicId: parts.publicId });
    const matches = equalHashes(
      keyedHash(this.pepper, PURPOSE, parts.secret),
      key?.secretHash ?? this.nobody,
    );
    if (!key || !matches) return undefined;
    return { kind: 'api_key', id: key.id, clientId: key.clientId, scopes: key.scopes };
  }
}
