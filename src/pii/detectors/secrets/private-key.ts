import { Role } from '../../scan/role.js';
import type { Detector } from '../detector.js';

const HEAD = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;
const TAIL = '-----END';
const BODY_END = /^[A-Z0-9 ]{0,48}-----/;
const BODY_LINE = /(?:\s|\\n){0,4}[A-Za-z0-9+/=]{16,1024}/y;

/**
 * Private key blocks, armoured in any of the usual ways. A block that was cut
 * off before its end still gives the key away, so it runs to the end of what
 * looks like its body.
 */
export const detectPrivateKeys: Detector = (scan, claims) => {
  if ((scan.roles & Role.Begin) === 0) return;
  const { text } = scan;
  let done = 0;
  let hasTail = true;
  for (let i = 0; i < scan.keywordCount; i++) {
    if ((scan.keywordRole(i) & Role.Begin) === 0) continue;
    const start = scan.keywordStart(i) - 5;
    if (start < done) continue;
    HEAD.lastIndex = start;
    if (!HEAD.test(text)) continue;
    const bodyStart = HEAD.lastIndex;
    const tail: number = hasTail ? text.indexOf(TAIL, bodyStart) : -1;
    // Asked once: the next block must not search the rest of the text again.
    if (tail < 0) hasTail = false;
    done = tail < 0 ? bodyEnd(text, bodyStart) : tailEnd(text, tail + TAIL.length);
    claims.add('PRIVATE_KEY', start, done, 0.99, 'private-key');
  }
};

function tailEnd(text: string, at: number): number {
  const match = BODY_END.exec(text.slice(at, at + 60));
  return match ? at + match[0].length : at;
}

/** Over the lines of base64 that follow, up to the first word that is too short to be one. */
function bodyEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    BODY_LINE.lastIndex = end;
    if (!BODY_LINE.test(text)) return end;
    end = BODY_LINE.lastIndex;
  }
}
