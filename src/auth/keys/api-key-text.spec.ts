import fc from 'fast-check';
import { newApiKeyText, parseApiKeyText } from './api-key-text.js';

describe('the text of an API key', () => {
  it('comes apart into what it was made of', () => {
    const { publicId, secret, text } = newApiKeyText();

    expect(parseApiKeyText(text)).toEqual({ publicId, secret });
  });

  it('holds 256 bits that are new each time, and a public id apart from them', () => {
    const keys = Array.from({ length: 200 }, newApiKeyText);

    expect(keys.filter(({ secret }) => !/^[0-9a-f]{64}$/.test(secret))).toEqual([]);
    expect(new Set(keys.map(({ secret }) => secret)).size).toBe(200);
    expect(keys.filter(({ publicId, secret }) => secret.includes(publicId))).toEqual([]);
  });

  it('with any one character changed is no key', () => {
    const { text } = newApiKeyText();

    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('0', '7', 'a', 'f', 'A', ' ', '_', '\n'),
        (at, character) => {
          fc.pre(text[at] !== character);
          expect(parseApiKeyText(text.slice(0, at) + character + text.slice(at + 1))).toBeUndefined();
        },
      ),
    );
  });

  it.each([
    (text: string) => ` ${text}`,
    (text: string) => `${text}\n`,
    (text: string) => text.toUpperCase(),
  ])('with something added or in capitals is no key', (change) => {
    expect(parseApiKeyText(change(newApiKeyText().text))).toBeUndefined();
  });
});
