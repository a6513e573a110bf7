/** Lint rules against ways out, but for the packages and modules that a room is there for. */
export function waysOutRules(
  allowedPackages?: readonly string[],
  allowedModules?: readonly string[],
): Record<string, unknown>;

export const LOG_MESSAGE_RULE: { selector: string; message: string };
