import fc from 'fast-check';
import { parseJsonBody } from './json-body.js';

const parse = (text: string): unknown => parseJsonBody(Buffer.from(text));

describe('a JSON body', () => {
  it('that is bounded and without doubled keys means what JSON.parse says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(?:__proto__|constructor|prototype)"/.test(text));
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('that is anything else is refused, never thrown at the server', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', ' ', 'a', '1') }),
        (text) => {
          try {
            parse(text);
          } catch (error) {
            expect((error as { code?: string }).code).toBe('body_malformed');
          }
        },
      ),
    );
  });

  it('may have the same key in two different objects', () => {
    expect(parse('[{"a":1},{"a":2}]')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('may say a forbidden key as a value', () => {
    expect(parse('{"message":"__proto__"}')).toEqual({ message: '__proto__' });
  });
});
