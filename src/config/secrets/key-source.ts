/** Values by the name of their environment variable. */
export type SecretValues = ReadonlyMap<string, string>;

/**
 * Where keys and other secrets come from.
 *
 * Called at start and again every few minutes, possibly several times at once.
 * Answers everything the source holds of what the service may take from it; a
 * name that is not there is absent, not a fault. Throws `KeySourceFault` when
 * the source cannot be read; it may then be asked again.
 */
export abstract class KeySource {
  abstract read(): Promise<SecretValues>;
}

/** A source of secrets cannot be read. The message says which, why, and holds no value of it. */
export class KeySourceFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeySourceFault';
  }
}
