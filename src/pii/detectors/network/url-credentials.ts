import { isSpace, isWord } from '../../scan/char-class.js';
import type { Detector } from '../detector.js';

const MAX_AUTHORITY = 512;
const AT = 64;
const COLON = 58;

/**
 * The `user:password` of a link, without the scheme and the host: those help a
 * support agent and give nothing away.
 */
export const detectUrlCredentials: Detector = (scan, claims) => {
  const { text } = scan;
  let nextAt = 0;
  for (let i = 0; i < scan.urls.length; i++) {
    const colon = scan.urls.at(i);
    if (!isWord(text.charCodeAt(colon - 1))) continue;
    const start = colon + 3;
    const limit = Math.min(text.length, start + MAX_AUTHORITY);
    while (nextAt < scan.ats.length && scan.ats.at(nextAt) < start) nextAt++;
    if (nextAt === scan.ats.length) return;
    if (scan.ats.at(nextAt) >= limit) continue;
    let separator = -1;
    let at = -1;
    for (let k = start; k < limit; k++) {
      const code = text.charCodeAt(k);
      if (isSpace(code) || code === 34 || code === 60 || code === 62) break;
      // A password may hold `/`, `?` and `#` unescaped, and often does; a path may not hold `user:pass@`.
      if (code === 47 && at >= 0) break;
      if (code === COLON && separator < 0) separator = k;
      if (code === 47 && separator < 0) break;
      if (code === AT && separator >= 0) at = k;
    }
    if (separator < 0 || at < 0 || at === separator + 1) continue;
    if (
      isPlaceholder(text.slice(separator + 1, at)) ||
      EXAMPLE.test(text.slice(start, at)) ||
      isHostPort(text, separator, at)
    )
      continue;
    claims.add('URL_CREDENTIALS', start, at, 0.97, 'url-credentials');
  }
};

/** `https://host:8080/@user`: what follows the colon is a port and a path. */
function isHostPort(text: string, separator: number, at: number): boolean {
  return /^\d{2,5}\//.test(text.slice(separator + 1, at));
}

/** What every manual writes. */
const EXAMPLE =
  /^(?:user(?:name)?|usr|login|name|me|usuario|utente|benutzer):(?:pass(?:word|wd)?|pwd|secret|token|passwort|contraseña)$/i;

function isPlaceholder(password: string): boolean {
  return /^(?:<[^<>]{1,40}>|\$\{?\w{1,40}\}?|\*{3,40}|x{3,40}|\{\{?[\w.]{1,40}\}?\})$/i.test(password);
}
