import type { PiiType } from './pii-type.js';

/**
 * What a member of staff may see of a value: enough to ask "the address that
 * begins with j?", never enough to use it. A fixed number of stars, so that not
 * even the length is told; secrets show nothing.
 */
export function partialForm(type: PiiType, value: string): string {
  switch (type) {
    case 'EMAIL':
      return partialEmail(value);
    case 'PHONE':
    case 'CARD':
    case 'SSN':
    case 'IBAN':
    case 'NATIONAL_ID':
    case 'PASSPORT':
    case 'LICENCE':
      return lastFour(value);
    case 'IP':
      return partialIp(value);
    case 'NAME':
      return value
        .split(/\s+/)
        .map((word) => `${first(word)}***`)
        .join(' ');
    case 'WALLET':
      return value.length > 20 ? `${value.slice(0, 4)}***${value.slice(-4)}` : '***';
    case 'MAC':
      return `${value.slice(0, 8)}***`;
    case 'ADDRESS':
    case 'CUSTOM':
    case 'DATE_OF_BIRTH':
    case 'JWT':
    case 'PASSWORD':
    case 'PRIVATE_KEY':
    case 'SECRET':
    case 'URL_CREDENTIALS':
      return '***';
  }
}

function partialEmail(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 1 ? '***' : `${first(value)}***${value.slice(at)}`;
}

/** Whole characters, so that no surrogate is cut in two. */
function first(value: string): string {
  return [...value][0] ?? '';
}

function lastFour(value: string): string {
  const signs = value.replace(/[^\p{L}\p{N}]/gu, '');
  return signs.length < 8 ? '***' : `***${signs.slice(-4)}`;
}

function partialIp(value: string): string {
  const isV6 = value.includes(':');
  const parts = value.split(isV6 ? ':' : '.');
  return isV6 ? `${parts[0] ?? ''}:***` : `${parts.slice(0, 2).join('.')}.***`;
}
