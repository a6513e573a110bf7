const RARE_SPACE = /\s/;

/** Whether a UTF-16 code is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return RARE_SPACE.test(String.fromCharCode(code));
}
