import { createCipheriv, createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { DataKey } from './data-key.js';
import { SealBroken, UnknownKey } from './seal-errors.js';
import type { SealBinding } from './seal-binding.js';
import { keyIdOf, open, seal } from './sealed.js';
import type { OpeningKeys, SealingKey, SealingMode } from './sealing-key.js';

const PLACE = { table: 'chat_messages', row: '0199c1de-0000-7000-8000-000000000001', column: 'body' };
const BYTES = Buffer.from(Array.from({ length: 32 }, (_, index) => index));

/** Stored by version 1: key bytes 00…1f under the id `k1`, nonce a0…ab, the place above. Never to be changed. */
const VECTORS = [
  ['', '01026b31a0a1a2a3a4a5a6a7a8a9aaabfed3b3599a7be7096596186f9de050ed'],
  [
    'Grüße, my parcel is late',
    '01026b31a0a1a2a3a4a5a6a7a8a9aaaba16abf91865467934208fef3771bb2bd15c07979e1972e0de86b9bffeb328a61a5f1cbfa8e914c43bee6',
  ],
] as const;

function keyOf(bytes: Buffer, id = 'k1', mode: SealingMode = 'on'): SealingKey & OpeningKeys {
  const material = createSecretKey(bytes);
  const key = {
    id,
    mode,
    material: () => material,
    find: (wanted: string) => (wanted === id ? key : undefined),
  };
  return key;
}

const key = keyOf(BYTES);
const binding = fc.record({ table: fc.string(), row: fc.string(), column: fc.string() });
const plaintext = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

describe('the stored form of version 1', () => {
  it.each(VECTORS)('of the frozen text "%s" still opens', (text, hex) => {
    expect(open(key, PLACE, Buffer.from(hex, 'hex')).toString()).toBe(text);
  });

  it('is version, key id, nonce, ciphertext and tag, bound to version, key id and place', () => {
    const sealed = seal(key, PLACE, 'where is my parcel?');
    const nonce = sealed.subarray(4, 16);
    const cipher = createCipheriv('aes-256-gcm', BYTES, nonce, { authTagLength: 16 });
    cipher.setAAD(
      Buffer.from(
        '\x01\x02k1\0\x0dchat_messages\0\x24' + '0199c1de-0000-7000-8000-000000000001' + '\0\x04body',
        'latin1',
      ),
    );

    const ciphertext = cipher.update('where is my parcel?');
    cipher.final();
    const expected = [Buffer.from('\x01\x02k1', 'latin1'), nonce, ciphertext, cipher.getAuthTag()];
    expect(sealed.toString('hex')).toBe(Buffer.concat(expected).toString('hex'));
  });

  it('never uses a nonce twice', () => {
    const nonces = Array.from({ length: 1_000 }, () => seal(key, PLACE, 'x').toString('hex', 4, 16));

    expect(new Set(nonces).size).toBe(1_000);
  });

  it('names the key it needs, without being opened', () => {
    expect(keyIdOf(seal(keyOf(BYTES, 'spring-2026'), PLACE, 'x'))).toBe('spring-2026');
    expect(keyIdOf(Buffer.from('hello'))).toBeUndefined();
  });
});

describe('a sealed value', () => {
  it('comes back as it was, whatever it is and wherever it lies', () => {
    fc.assert(
      fc.property(plaintext, binding, (bytes, place) => {
        expect(open(key, place, seal(key, place, bytes))).toEqual(bytes);
      }),
    );
  });

  it('does not open once any bit of it is flipped', () => {
    fc.assert(
      fc.property(plaintext, fc.nat(), (bytes, position) => {
        const sealed = seal(key, PLACE, bytes);
        const bit = position % (sealed.length * 8);
        sealed[bit >> 3]! ^= 1 << (bit & 7);

        expect(() => open(key, PLACE, sealed)).toThrow(SealBroken);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not open at another place, not even at one whose names run together alike', () => {
    const encoded = ({ table, row, column }: SealBinding): string => JSON.stringify([table, row, column]);
    const neighbours = fc
      .tuple(fc.string(), fc.nat(), fc.nat())
      .map(([text, a, b]) => [a % (text.length + 1), b % (text.length + 1), text] as const)
      .map(([a, b, text]) => ({
        table: text.slice(0, Math.min(a, b)),
        row: text.slice(Math.min(a, b), Math.max(a, b)),
        column: text.slice(Math.max(a, b)),
      }));
    fc.assert(
      fc.property(fc.oneof(binding, neighbours), fc.oneof(binding, neighbours), (here, there) => {
        fc.pre(encoded(here) !== encoded(there));
        const sealed = seal(key, here, 'x');

        expect(() => open(key, there, sealed)).toThrow(SealBroken);
      }),
    );
    expect(() =>
      open(
        key,
        { table: 'a', row: 'bc', column: 'd' },
        seal(key, { table: 'ab', row: 'c', column: 'd' }, 'x'),
      ),
    ).toThrow(SealBroken);
  });

  it('does not open when it is cut short anywhere, its tag included', () => {
    const sealed = seal(key, PLACE, 'a message');

    for (let length = 0; length < sealed.length; length++) {
      expect(() => open(key, PLACE, sealed.subarray(0, length))).toThrow(SealBroken);
    }
  });

  it('does not open under another key of the same id', () => {
    expect(() => open(keyOf(Buffer.alloc(32, 7)), PLACE, seal(key, PLACE, 'x'))).toThrow(SealBroken);
  });

  it('says which key is missing, and nothing of the content', () => {
    const sealed = seal(keyOf(BYTES, 'retired'), PLACE, 'planted');

    expect(() => open(key, PLACE, sealed)).toThrow(UnknownKey);
    expect(() => open(key, PLACE, sealed)).toThrow(
      'chat_messages.body does not open: there is no key retired',
    );
  });

  it('may be any bytes at all and then is refused, never misread', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(() => open(key, PLACE, Buffer.from(bytes))).toThrow(SealBroken);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('with encryption off', () => {
  const off = keyOf(BYTES, 'k1', 'off');

  it('values are stored in the clear behind a version byte, and both forms are read', () => {
    expect(seal(off, PLACE, 'hello')).toEqual(Buffer.from('\0hello'));
    expect(open(off, PLACE, Buffer.from('\0hello')).toString()).toBe('hello');
    expect(open(off, PLACE, seal(key, PLACE, 'hello')).toString()).toBe('hello');
  });

  it('and on again, what is in the clear is refused, unless it is to be read for a while', () => {
    const mixed = keyOf(BYTES, 'k1', 'mixed');

    expect(() => open(key, PLACE, Buffer.from('\0forged'))).toThrow('does not open: plain');
    expect(open(mixed, PLACE, Buffer.from('\0hello')).toString()).toBe('hello');
    expect(seal(mixed, PLACE, 'hello')[0]).toBe(1);
  });
});

describe('a key', () => {
  it('of an id that does not fit is refused', () => {
    expect(() => seal(keyOf(BYTES, 'with space'), PLACE, 'x')).toThrow(RangeError);
    expect(() => seal(keyOf(BYTES, 'x'.repeat(33)), PLACE, 'x')).toThrow(RangeError);
  });

  it('of one person does not open what is another person’s', () => {
    expect(() => open(DataKey.random(), PLACE, seal(DataKey.random(), PLACE, 'x'))).toThrow(UnknownKey);
  });
});
