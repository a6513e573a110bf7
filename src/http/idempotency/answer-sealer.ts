/**
 * Turns a stored answer into what lies in the database, and back.
 *
 * Called by the idempotency store only. `binding` names the row: `open` must reject what was sealed for another.
 * Both may be repeated and keep nothing.
 */
export abstract class AnswerSealer {
  abstract seal(answer: Buffer, binding: string): Promise<Buffer>;
  abstract open(sealed: Buffer, binding: string): Promise<Buffer>;
}

/** Stores answers as they are, until the service encrypts what it stores. */
export class PlainAnswerSealer extends AnswerSealer {
  seal(answer: Buffer): Promise<Buffer> {
    return Promise.resolve(answer);
  }

  open(sealed: Buffer): Promise<Buffer> {
    return Promise.resolve(sealed);
  }
}
