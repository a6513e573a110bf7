/**
 * Plain form of a character that looks like an ASCII one: '' for characters that
 * cannot be seen, undefined when it stands for itself.
 */
export function plainForm(code: number): string | undefined {
  if (isInvisible(code)) return '';
  if (code === 0x3000 || code === 0xa0 || code === 0x202f || code === 0x205f) return ' ';
  if (code >= 0x2000 && code <= 0x200a) return ' ';
  if (code === 0x2028 || code === 0x2029) return '\n';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63) return '-';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3002 || code === 0xff61 || code === 0x2024 || code === 0xfe52) return '.';
  if (code === 0x2236 || code === 0xfe55) return ':';
  if (code === 0xfe6b) return '@';
  return digitForm(code);
}

function isInvisible(code: number): boolean {
  if (code >= 0x200b && code <= 0x200f) return true;
  if (code >= 0x2060 && code <= 0x2064) return true;
  if (code >= 0x202a && code <= 0x202e) return true;
  if (code >= 0x2066 && code <= 0x206f) return true;
  if (code >= 0xfe00 && code <= 0xfe0f) return true;
  if (code >= 0x300 && code <= 0x36f) return true;
  return (
    code === 0xad ||
    code === 0xfeff ||
    code === 0x180e ||
    code === 0x61c ||
    code === 0x3164 ||
    code === 0x115f ||
    code === 0x1160
  );
}

/** Digits of other scripts, raised, lowered and circled ones. */
function digitForm(code: number): string | undefined {
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code >= 0x966 && code <= 0x96f) return String(code - 0x966);
  if (code >= 0x2080 && code <= 0x2089) return String(code - 0x2080);
  if (code >= 0x2074 && code <= 0x2079) return String(code - 0x2070);
  if (code >= 0x2460 && code <= 0x2468) return String(code - 0x245f);
  if (code >= 0x2776 && code <= 0x277e) return String(code - 0x2775);
  if (code === 0x2070 || code === 0x24ea || code === 0x24ff) return '0';
  if (code === 0xb9) return '1';
  if (code === 0xb2 || code === 0xb3) return String(code - 0xb0);
  return undefined;
}

/** Mathematical letters and digits (𝟒, 𝐚, 𝙖), which lie outside the basic plane. */
export function mathematicalForm(point: number): string | undefined {
  if (point >= 0x1d7ce && point <= 0x1d7ff) return String((point - 0x1d7ce) % 10);
  if (point < 0x1d400 || point > 0x1d6a3) return undefined;
  const index = (point - 0x1d400) % 52;
  return String.fromCharCode(index < 26 ? 65 + index : 71 + index);
}

/** Cyrillic letters that pass for digits when they stand among digits. */
export function cyrillicDigit(code: number): string | undefined {
  if (code === 0x41e || code === 0x43e) return '0';
  return code === 0x417 || code === 0x437 ? '3' : undefined;
}
