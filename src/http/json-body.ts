import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.js';

const MAX_DEPTH = 32;
const MAX_KEYS = 1_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses a JSON body that came from outside.
 *
 * Stricter than `JSON.parse`: invalid UTF-8, a key given twice (of which two
 * readers would each see another), keys that reach a prototype, more than 32
 * levels and more than 1,000 keys are refused, before anything is built.
 *
 * Throws `body_malformed`.
 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new Problem('body_malformed', 'The body is not valid UTF-8.');
  }
  requireBoundedJson(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('body_malformed');
  }
}

/** Makes JSON the only body the server reads; any other content type is answered 415. */
export function acceptJsonOnly(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** One pass over the text: only what bounds need is looked at, the grammar is left to `JSON.parse`. */
function requireBoundedJson(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{' || character === '[') {
      if (open.push(character === '{' ? new Set() : undefined) > MAX_DEPTH) {
        throw new Problem('body_malformed', `The body is nested more than ${MAX_DEPTH} levels deep.`);
      }
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === '"') {
      const end = endOfString(text, at);
      const seen = open.at(-1);
      if (seen && isKey(text, end)) {
        requireNewKey(text.slice(at, end + 1), seen);
        if (++keys > MAX_KEYS)
          throw new Problem('body_malformed', `The body has more than ${MAX_KEYS} keys.`);
      }
      at = end;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  throw new Problem('body_malformed');
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++;
  return text[at] === ':';
}

function requireNewKey(literal: string, seen: Set<string>): void {
  let key: string;
  try {
    key = JSON.parse(literal) as string;
  } catch {
    throw new Problem('body_malformed');
  }
  if (FORBIDDEN_KEYS.has(key)) throw new Problem('body_malformed', 'The body has a key that is not allowed.');
  if (seen.has(key)) throw new Problem('body_malformed', 'The body has the same key twice.');
  seen.add(key);
}
