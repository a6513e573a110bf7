import { AnswerScreen } from '../../src/chat/screening/answer-screen.js';
import { InstructionWords } from '../../src/chat/screening/answer/instruction-words.js';
import { STRUCTURED_TYPES } from '../../src/chat/screening/answer/personal-values.js';
import { createPiiEngine } from '../../src/pii/pii-engine.js';

const KB = 1_024;
const CHUNK_LENGTHS = [4, 64 * KB];
/** Twice the text may take twice the time; a square would take four times. Short times are noise. */
const MOST_GROWTH = 3;
const NOISE_MS = 20;
/**
 * The promise is 60 ms, measured outside the test runner, in whose sandbox every global name costs; this is what
 * growth with the square could not keep.
 */
const LIMIT_MS = 1_000;

const PIECES = [
  ...[
    '[',
    '<',
    '!',
    '![',
    '[[](',
    '![](x',
    '](',
    '[.]',
    '[EMA',
    '(',
    '`',
    '.',
    '@',
    '&#1',
    '\u200b',
    '\u0430',
  ],
  ...['http', 'http://', 'www.', 'a@', '7', '1 ', '12 ABC ', 'A ', 'a b c ', 'x', 'dGVz', 'you '],
  ...['<b ', '<a', '<a>', '<!--', '<script>', '<List<', '<svg>', 'You are the assistant of Larkfell an '],
];

describe('64 KB of hostile answer', () => {
  const instructions = new InstructionWords(
    'You are the assistant of Larkfell, an outdoor shop. Answer from the help articles only.',
    'k7Qz20Mvexa9',
  );
  const engine = createPiiEngine({ types: STRUCTURED_TYPES });

  function timeOf(piece: string, length: number, chunkLength: number): number {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const start = performance.now();
    const screen = new AnswerScreen({ instructions, linkHosts: [], engine, given: [] });
    for (let at = 0; at < text.length; at += chunkLength) screen.push(text.slice(at, at + chunkLength));
    screen.end();
    return performance.now() - start;
  }

  it.each(PIECES.flatMap((piece) => CHUNK_LENGTHS.map((length) => [piece, length] as const)))(
    'made of %j and cut into chunks of %i takes no more than its share of time',
    (piece, chunkLength) => {
      let [half, whole] = [Infinity, Infinity];
      const isBounded = (): boolean =>
        whole < LIMIT_MS && whole < MOST_GROWTH * Math.max(half, NOISE_MS / MOST_GROWTH);
      // A neighbour on the machine may spoil a round, a square of the length spoils all of them.
      for (let round = 0; round < 5 && !isBounded(); round++) {
        half = Math.min(half, timeOf(piece, 32 * KB, chunkLength));
        whole = Math.min(whole, timeOf(piece, 64 * KB, chunkLength));
      }

      expect(whole).toBeLessThan(LIMIT_MS);
      expect(isBounded()).toBe(true);
    },
  );
});
