/**
 * Seals the personal part of an event, bound to the event.
 *
 * `open` throws for what was not sealed for this event. Both may be called at
 * any time and keep nothing. The composition decides under which key: this
 * room knows only that what it stores cannot be read without one.
 */
export abstract class PersonalSealer {
  abstract seal(eventId: string, plaintext: Buffer): Buffer;
  abstract open(eventId: string, sealed: Buffer): Buffer;
}
