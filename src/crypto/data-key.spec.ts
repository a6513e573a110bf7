import { inspect } from 'node:util';
import { DataKey } from './data-key.js';
import { KeyWiped } from './seal-errors.js';
import { open, seal } from './sealed.js';

const PLACE = { table: 't', row: '1', column: 'c' };

describe('a data key', () => {
  it('shows itself as a secret in every form', () => {
    const key = DataKey.random();

    expect([
      JSON.stringify({ key }),
      String(key),
      inspect({ key }),
      inspect(key, { showHidden: true }),
    ]).toEqual(['{"key":"[secret]"}', '[secret]', '{ key: [secret] }', '[secret]']);
  });

  it('leaves nothing of the bytes it was made from', () => {
    const bytes = Buffer.alloc(32, 5);
    const key = new DataKey(bytes);

    expect(bytes).toEqual(Buffer.alloc(32));
    expect(key.material().export()).toEqual(Buffer.alloc(32, 5));
  });

  it('has the same id for the same bytes, which tells nothing else of them', () => {
    expect(new DataKey(Buffer.alloc(32, 5)).id).toBe('peNccGlx');
    expect(DataKey.random().id).not.toBe(DataKey.random().id);
  });

  it('never seals under zeros: once wiped it refuses, whoever holds it', () => {
    const key = DataKey.random();
    const sealed = seal(key, PLACE, 'hello');

    key.wipe();
    key.wipe();

    expect(key.wiped).toBe(true);
    expect(() => seal(key, PLACE, 'hello')).toThrow(KeyWiped);
    expect(() => open(key, PLACE, sealed)).toThrow(KeyWiped);
  });

  it('of another length is refused', () => {
    expect(() => new DataKey(Buffer.alloc(31))).toThrow(RangeError);
  });
});
