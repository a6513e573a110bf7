/**
 * Turns a stored answer into what lies in the database, and back.
 *
 * Called by the idempotency store only. `binding` names the row: `open` must reject what was sealed for another.
 * Both may be repeated and keep nothing. The composition brings one: this room knows no cryptography.
 */
export abstract class AnswerSealer {
  abstract seal(answer: Buffer, binding: string): Promise<Buffer>;
  abstract open(sealed: Buffer, binding: string): Promise<Buffer>;
}
