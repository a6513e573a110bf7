import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../context/actor.js';
import {
  type CorrectionRequest,
  type EraseQuery,
  type ErasureResponse,
  toErasureCountResponse,
  toErasureResponse,
} from '../api/subject-rights.dto.js';
import type { RightQuery } from '../api/right-query.dto.js';
import type { AccessQuery } from '../api/exports.dto.js';
import type { Correction, SubjectRef } from '../personal-data-source.js';
import { reachOf } from '../reach.js';
import { type Corrected, Corrections } from './corrections.js';
import { Erasures } from './erasures.js';
import { HandingOver } from './handing-over.js';
import { originOf } from './request-desk.js';
import { type RightUse, SubjectStanding } from './subject-standing.js';
import type { Restriction, SubjectProfile } from './subject-profiles.js';

/** Where the rights of a person are used, by who may: their client, staff, themselves. */
@Injectable()
export class RightsDesk {
  constructor(
    private readonly erasures: Erasures,
    private readonly corrections: Corrections,
    private readonly standing: SubjectStanding,
    private readonly handingOver: HandingOver,
  ) {}

  /** What is handed over is written down before the first byte of it leaves. */
  open(actor: Actor, person: SubjectRef, query: AccessQuery): Promise<Readable> {
    return this.handingOver.open(person, query.format, useOf(actor, query));
  }

  async erase(actor: Actor, id: string, query: EraseQuery): Promise<ErasureResponse> {
    if (query.dryRun === 'true')
      return toErasureCountResponse(id, await this.erasures.count(id, reachOf(actor)));
    return toErasureResponse(await this.erasures.erase(id, reachOf(actor), useOf(actor, query)));
  }

  correct(actor: Actor, id: string, body: CorrectionRequest, query: RightQuery): Promise<Corrected> {
    return this.corrections.correct(id, reachOf(actor), toCorrections(body), useOf(actor, query));
  }

  hold(actor: Actor, id: string, reason: string): Promise<SubjectProfile> {
    return this.standing.hold(id, reachOf(actor), reason);
  }

  release(actor: Actor, id: string, reason: string): Promise<SubjectProfile> {
    return this.standing.release(id, reachOf(actor), reason);
  }

  restrict(actor: Actor, id: string, kind: Restriction, query: RightQuery): Promise<SubjectProfile> {
    return this.standing.restrict(id, reachOf(actor), kind, useOf(actor, query));
  }

  unrestrict(actor: Actor, id: string, reason: string): Promise<SubjectProfile> {
    return this.standing.unrestrict(id, reachOf(actor), reason);
  }
}

function useOf(actor: Actor, { law, requestId }: RightQuery): RightUse {
  return { law, requestId, origin: originOf(actor) };
}

function toCorrections({ externalId, attributes, message }: CorrectionRequest): Correction[] {
  return [
    ...(externalId === undefined ? [] : [{ kind: 'external-id', value: externalId } as const]),
    ...(attributes === undefined ? [] : [{ kind: 'attributes', values: attributes } as const]),
    ...(message === undefined
      ? []
      : [{ kind: 'message', messageId: message.id, text: message.text } as const]),
  ];
}
