import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson, type JsonValue } from './canonical-json.js';

// Its declaration says `export default`, its code is CommonJS.
const otherwise = canonicalize as unknown as (value: unknown) => string;

it('writes the example of RFC 8785, 3.2.2, as the RFC does', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 0.002, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };

  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('orders names by UTF-16 code units, as RFC 8785, 3.2.3, shows', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const value = Object.fromEntries(names.map((name) => [name, 0]));

  const order = Object.keys(JSON.parse(canonicalJson(value)) as object);

  expect(order).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
});

it('agrees with another implementation on everything JSON can say', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(canonicalJson(value as JsonValue)).toBe(otherwise(value));
    }),
    { numRuns: 2_000 },
  );
});

it.each([NaN, Infinity, '\ud800'])('refuses %p, for which there is no form', (value) => {
  expect(() => canonicalJson([value])).toThrow();
});
