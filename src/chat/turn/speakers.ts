import { Injectable } from '@nestjs/common';
import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import { Subjects } from '../../privacy/subjects.js';
import type { Speaker } from '../store/turn.repository.js';

/** Who speaks in a session, by who calls. */
@Injectable()
export class Speakers {
  constructor(private readonly subjects: Subjects) {}

  /** Only an application speaks for others; a person speaks for themselves. Throws `request_invalid` otherwise. */
  async requireOwnVoice(actor: Actor, subject: string | undefined): Promise<Speaker> {
    const { clientId } = actor;
    if (actor.kind === 'api_key') {
      const subjectIndex = subject === undefined ? null : await this.subjects.indexOf(clientId, subject);
      return { clientId, subjectIndex, subjectId: null, externalId: subject ?? null };
    }
    if (subject === undefined) {
      return { clientId, subjectIndex: null, subjectId: actor.subjectId, externalId: null };
    }
    throw new Problem('request_invalid', 'One or more values are not valid.', [
      { path: 'subject', message: 'subject can be named by an application only' },
    ]);
  }
}
