/**
 * ISO 7064 MOD 97-10 over letters and digits, as IBANs use it: the first four
 * characters count last, a letter counts as two digits (A = 10). Case is ignored.
 */
export function passesMod97(value: string): boolean {
  let rest = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt((i + 4) % value.length);
    if (code >= 48 && code <= 57) rest = (rest * 10 + code - 48) % 97;
    else rest = (rest * 100 + (code & 31) + 9) % 97;
  }
  return rest === 1;
}
