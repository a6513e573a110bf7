import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Notifications } from '../../database/notifications.js';
import { SUBJECT_TOPIC } from '../../privacy/subject-notices.js';

const MOST_PEOPLE = 50_000;
const KEPT_MS = 5 * 60_000;

/**
 * Which person a client means by its own id, as far as this instance has lately seen.
 *
 * A hint: the statement that uses it finds no person when they are gone, and then it is forgotten. Holds blind
 * indexes and our own ids only.
 */
@Injectable()
export class PeopleMemory {
  private readonly people = new LRUCache<string, string>({ max: MOST_PEOPLE, ttl: KEPT_MS });

  constructor(notifications: Notifications) {
    // A client may know a person by another id from now on, and somebody else by the old one.
    notifications.listen(SUBJECT_TOPIC, (subjectId) => {
      for (const [place, known] of this.people.entries())
        if (subjectId === undefined || known === subjectId) this.people.delete(place);
    });
  }

  find(clientId: string, subjectIndex: Buffer): string | undefined {
    return this.people.get(placeOf(clientId, subjectIndex));
  }

  put(clientId: string, subjectIndex: Buffer, subjectId: string): void {
    this.people.set(placeOf(clientId, subjectIndex), subjectId);
  }

  forget(clientId: string, subjectIndex: Buffer): void {
    this.people.delete(placeOf(clientId, subjectIndex));
  }
}

function placeOf(clientId: string, subjectIndex: Buffer): string {
  return `${clientId}/${subjectIndex.toString('base64')}`;
}
