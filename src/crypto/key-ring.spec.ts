import { inspect } from 'node:util';
import { KeyRing } from './key-ring.js';
import { SealBroken, UnknownKey } from './seal-errors.js';
import { keyIdOf, open, seal } from './sealed.js';

const OLD = `old:${Buffer.alloc(32, 1).toString('base64')}`;
const NEW = `new:${Buffer.alloc(32, 2).toString('base64')}`;
const PLACE = { table: 'keys.subject_keys', row: 'ada', column: 'wrapped_key' };

describe('a ring of key-encryption keys', () => {
  it('wraps with its first key and unwraps with each', () => {
    const before = new KeyRing(OLD);
    const after = new KeyRing(`${NEW},${OLD}`);
    const dataKey = before.createDataKey();
    const sealed = seal(dataKey, PLACE, 'hello');

    const wrapped = before.wrap(dataKey, PLACE);
    const rewrapped = after.wrap(after.unwrap(wrapped, PLACE), PLACE);

    expect([keyIdOf(wrapped), keyIdOf(rewrapped)]).toEqual(['old', 'new']);
    expect(open(after.unwrap(rewrapped, PLACE), PLACE, sealed).toString()).toBe('hello');
  });

  it('names the key that it lacks', () => {
    const wrapped = new KeyRing(OLD).wrap(new KeyRing(OLD).createDataKey(), PLACE);
    const ring = new KeyRing(NEW);

    expect(() => ring.unwrap(wrapped, PLACE)).toThrow(UnknownKey);
    expect(() => ring.unwrap(wrapped, PLACE)).toThrow('there is no key old');
  });

  it('does not unwrap the key of one person as that of another', () => {
    const ring = new KeyRing(OLD);
    const wrapped = ring.wrap(ring.createDataKey(), PLACE);

    expect(() => ring.unwrap(wrapped, { ...PLACE, row: 'bob' })).toThrow(SealBroken);
  });

  it('hands out data keys in the mode of the installation, itself wrapped in any mode', () => {
    const ring = new KeyRing(OLD, 'off');
    const wrapped = ring.wrap(ring.createDataKey(), PLACE);

    expect(keyIdOf(wrapped)).toBe('old');
    expect(seal(ring.unwrap(wrapped, PLACE), PLACE, 'x')).toEqual(Buffer.from('\0x'));
    expect(() => ring.unwrap(Buffer.alloc(33), PLACE)).toThrow('does not open: plain');
  });

  it('can be replaced while in use, and stays as it was when the new one is no ring', () => {
    const ring = new KeyRing(OLD);
    const wrapped = ring.wrap(ring.createDataKey(), PLACE);

    const changes = [ring.replace(`${NEW},${OLD}`), ring.replace(`${NEW},${OLD}`)];
    expect(() => ring.replace('nonsense')).toThrow('must be id:base64 pairs');
    expect(() => ring.replace(OLD.replace('old', 'new'))).toThrow('has another key under the id new');

    expect(changes).toEqual([true, false]);
    expect(ring.ids).toEqual(['new', 'old']);
    expect(keyIdOf(ring.wrap(ring.unwrap(wrapped, PLACE), PLACE))).toBe('new');
  });

  it.each([
    ['nothing', ''],
    ['a key without an id', Buffer.alloc(32, 1).toString('base64')],
    ['a short key', `a:${Buffer.alloc(31, 1).toString('base64')}`],
    ['an id that does not fit', `a b:${Buffer.alloc(32, 1).toString('base64')}`],
    ['an id twice', `${OLD},old:${Buffer.alloc(32, 9).toString('base64')}`],
    ['a key twice', `${OLD},other:${Buffer.alloc(32, 1).toString('base64')}`],
  ])('refuses %s, naming no key', (_name, text) => {
    let message = '';
    try {
      new KeyRing(text);
    } catch (error) {
      message = (error as Error).message;
    }

    expect(message).toMatch(/must be id:base64 pairs|names the key old twice|has the same key under the ids/);
    expect(message).not.toMatch(/[A-Za-z0-9+/]{20}/);
  });

  it('shows its ids only', () => {
    const ring = new KeyRing(`${NEW},${OLD}`);

    expect(inspect(ring, { depth: 9, showHidden: true })).toBe('KeyRing(new, old)');
    expect(JSON.stringify(ring)).toBe('["new","old"]');
  });
});
