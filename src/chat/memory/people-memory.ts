import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

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
