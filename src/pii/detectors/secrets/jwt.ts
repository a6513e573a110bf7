import type { Detector } from '../detector.js';

const DOT = 46;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const MAX_HEADER = 4096;

/** JSON Web Tokens: three base64url parts whose header is JSON that names an algorithm or a type. */
export const detectJwts: Detector = (scan, claims) => {
  const { text } = scan;
  let done = 0;
  for (let i = 0; i < scan.tokens.length; i++) {
    const start = scan.tokens.at(i);
    if (start < done || !text.startsWith('eyJ', start) || isGlued(text.charCodeAt(start - 1))) continue;
    const headerEnd = partEnd(text, start);
    done = headerEnd;
    if (text.charCodeAt(headerEnd) !== DOT || headerEnd - start > MAX_HEADER) continue;
    const payloadEnd = partEnd(text, headerEnd + 1);
    if (payloadEnd === headerEnd + 1 || text.charCodeAt(payloadEnd) !== DOT) continue;
    if (!isHeader(text.slice(start, headerEnd))) continue;
    let end = partEnd(text, payloadEnd + 1);
    // Five parts: an encrypted token.
    for (let part = 0; part < 2 && text.charCodeAt(end) === DOT && partEnd(text, end + 1) > end + 1; part++) {
      end = partEnd(text, end + 1);
    }
    claims.add('JWT', start, end, 0.99, 'jwt');
    done = end;
  }
};

function isGlued(before: number): boolean {
  return before === 45 || before === 95 || before === DOT;
}

function partEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isBase64Url(text.charCodeAt(end))) end++;
  return end;
}

function isBase64Url(code: number): boolean {
  if (code >= 48 && code <= 57) return true;
  const lower = code | 32;
  return (lower >= 97 && lower <= 122 && code < 128) || code === 45 || code === 95;
}

function isHeader(part: string): boolean {
  if (!BASE64URL.test(part)) return false;
  try {
    const header: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    return (
      typeof header === 'object' && header !== null && ('alg' in header || 'typ' in header || 'enc' in header)
    );
  } catch {
    return false;
  }
}
