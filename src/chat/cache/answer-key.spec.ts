import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { answerKeyOf, masked, promptOf } from '../../../test/support/cached-answers.js';
import { type AnswerCacheKey, encodeAnswerKey } from './answer-key.js';

/** Few letters and short texts, so that parts often look like the neighbour's; halves of pairs among them. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\ud83d', '\udc00'), maxLength: 2 });
const text = word.map(masked);
const key: fc.Arbitrary<AnswerCacheKey> = fc.record({
  clientId: word,
  knowledgeVersion: word,
  chain: fc.array(fc.record({ name: word, model: word }), { maxLength: 2 }),
  prompt: fc.record({
    instructions: text,
    passages: fc.array(
      fc.record({
        articleId: word,
        title: text,
        language: word,
        score: fc.constantFrom(0, 0.5, 1),
        texts: fc.array(text, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    history: fc.array(fc.record({ role: fc.constantFrom('customer', 'assistant'), text }), { maxLength: 2 }),
    question: text,
    maxOutputTokens: fc.nat(1),
  }),
});

const digestOf = (of: AnswerCacheKey): string =>
  createHash('sha256').update(encodeAnswerKey(of)).digest('hex');

describe('the key of an answer', () => {
  it('is the same for the same turn', () => {
    fc.assert(
      fc.property(key, (one) => {
        expect(encodeAnswerKey(structuredClone(one))).toEqual(encodeAnswerKey(one));
      }),
    );
  });

  it('is another one for every other turn, wherever one part ends and the next begins', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(encodeAnswerKey(one).equals(encodeAnswerKey(other))).toBe(isSame);
      }),
      { numRuns: 20_000 },
    );
  });

  it('differs when text moves from one part into its neighbour', () => {
    const moved = [
      promptOf({ history: [], question: masked('ab') }),
      promptOf({ history: [{ role: 'customer', text: masked('a') }], question: masked('b') }),
      promptOf({ history: [{ role: 'assistant', text: masked('a') }], question: masked('b') }),
      promptOf({
        history: [
          { role: 'customer', text: masked('') },
          { role: 'customer', text: masked('a') },
        ],
        question: masked('b'),
      }),
    ];

    expect(new Set(moved.map((prompt) => digestOf(answerKeyOf({ prompt })))).size).toBe(moved.length);
  });

  it.each<[string, Partial<AnswerCacheKey>]>([
    ['the application', { clientId: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0d2' }],
    ['the articles', { knowledgeVersion: '8' }],
    ['the order of providers', { chain: answerKeyOf().chain.toReversed() }],
    ['a model', { chain: [{ name: 'openai', model: 'gpt-5' }] }],
    ['the instructions', { prompt: promptOf({ instructions: masked('Be brief.') }) }],
    ['the most tokens allowed', { prompt: promptOf({ maxOutputTokens: 501 }) }],
    ['half a surrogate pair', { prompt: promptOf({ question: masked('\ud83d') }) }],
    ['another half of one', { prompt: promptOf({ question: masked('\ud83e') }) }],
  ])('differs when %s does', (_what, parts) => {
    const others = [answerKeyOf(), answerKeyOf({ prompt: promptOf({ question: masked('\ufffd') }) })];

    expect(others.map(digestOf)).not.toContain(digestOf(answerKeyOf(parts)));
  });

  it('has the bytes that other instances have', () => {
    const bytes = encodeAnswerKey({
      clientId: 'c',
      knowledgeVersion: '7',
      chain: [{ name: 'n', model: 'm' }],
      prompt: {
        instructions: masked('i'),
        passages: [{ articleId: 'a', title: masked('t'), language: 'en', score: 0.5, texts: [masked('x')] }],
        history: [{ role: 'customer', text: masked('h') }],
        question: masked('ü'),
        maxOutputTokens: 9,
      },
    });

    expect(bytes.toString('hex')).toBe(
      [
        '616e737765722d63616368652f763100',
        '000000026300',
        '000000023700',
        '00000001000000026e00000000026d00',
        '4022000000000000',
        '000000026900',
        '000000010000000261000000000274000000000465006e003fe000000000000000000001000000027800',
        '000000010000001063007500730074006f006d0065007200000000026800',
        '00000002fc00',
      ].join(''),
    );
    expect(digestOf(answerKeyOf())).toBe('7607805b8cc5e20b3a2872f03116eb526caf4255aa0615222a1f62c2772a54aa');
  });
});
