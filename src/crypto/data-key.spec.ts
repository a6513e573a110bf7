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
    expect(Object.values(key)).not.toContain(key.material());
  });

  it('has the same id for the same bytes, which tells nothing else of them', () => {
    const bytes = Buffer.alloc(32, 5);

    expect(new DataKey(Buffer.from(bytes)).id).toBe(new DataKey(Buffer.from(bytes)).id);
    expect(new DataKey(Buffer.from(bytes)).id).toMatch(/^[\w-]{8}$/);
    expect(DataKey.random().id).not.toBe(DataKey.random().id);
  });

  it('is zeroed when its last holder lets go, and not before', () => {
    const bytes = Buffer.alloc(32, 5);
    const key = new DataKey(bytes);
    const sealed = seal(key, PLACE, 'hello');
    {
      using request = key.hold();
      key.release();
      expect(open(request, PLACE, sealed).toString()).toBe('hello');
    }

    expect(bytes).toEqual(Buffer.alloc(32));
    expect(() => key.hold()).toThrow(KeyWiped);
  });

  it('never seals under zeros: once wiped it refuses, whoever holds it', () => {
    const bytes = Buffer.alloc(32, 5);
    const key = new DataKey(bytes).hold();
    const sealed = seal(key, PLACE, 'hello');

    key.wipe();

    expect(bytes).toEqual(Buffer.alloc(32));
    expect(key.wiped).toBe(true);
    expect(() => seal(key, PLACE, 'hello')).toThrow(KeyWiped);
    expect(() => open(key, PLACE, sealed)).toThrow(KeyWiped);
  });

  it('of another length is refused', () => {
    expect(() => new DataKey(Buffer.alloc(31))).toThrow(RangeError);
  });
});
