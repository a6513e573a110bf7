/** What the log keeps of an error. */
export interface LoggedError {
  type: string;
  message?: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

const MAX_CAUSES = 5;

/**
 * What the log keeps of an error: an allow-list, for errors carry more than they show.
 *
 * TypeORM hangs the statement's parameters on them, HTTP clients the whole request. PostgreSQL repeats values in
 * its messages ("invalid input syntax for type uuid: …", "Key (email)=(…) already exists"): of its errors only the
 * code and the place in our program are kept, which tell what went wrong without telling about whom.
 */
export function serializeError(error: unknown, depth = 0): LoggedError {
  if (!isError(error)) return { type: error === null ? 'null' : typeof error };
  const { code } = (fromDatabase(error) ?? error) as { code?: unknown };
  const hidden = fromDatabase(error) !== undefined;
  return {
    type: error.name,
    ...(hidden ? {} : { message: error.message }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: hidden ? framesOf(error.stack) : error.stack }),
    ...(error.cause === undefined || depth >= MAX_CAUSES
      ? {}
      : { cause: serializeError(error.cause, depth + 1) }),
  };
}

/** The error of PostgreSQL in it, as the driver makes it or as TypeORM wraps it. */
function fromDatabase(error: Error): object | undefined {
  const { driverError } = error as { driverError?: unknown };
  return [driverError, error].find(
    (candidate): candidate is object =>
      isError(candidate) && 'severity' in candidate && 'routine' in candidate,
  );
}

/** A stack begins with the message. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/** Errors of other realms (Node's own, within a test) are no instances of this one's class. */
function isError(value: unknown): value is Error {
  return Object.prototype.toString.call(value) === '[object Error]';
}
