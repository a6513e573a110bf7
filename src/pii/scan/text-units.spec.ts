import { TextUnits } from './text-units.js';

describe('text units', () => {
  it('are those of the string, half pairs included, with a zero behind the last', () => {
    const source = new TextUnits();
    const text = 'Grüße, Łukasz \ud83d\ude00 \ud800 \udc00!';

    source.load(text);

    const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    expect([...source.units.subarray(0, text.length + 1)]).toEqual([...codes, 0]);
  });

  it('find room for a text of any length', () => {
    const source = new TextUnits();

    source.load('ä'.repeat(300_000));

    expect(source.units[299_999]).toBe(0xe4);
    expect(source.units[300_000]).toBe(0);
  });

  it('hold nothing of a message once they are cleared, not even of a longer one before it', () => {
    const source = new TextUnits();
    source.load('a longer text');
    source.load('short');

    source.clear();

    expect(source.units.every((unit) => unit === 0)).toBe(true);
  });

  it('give the room of a huge message back', () => {
    const source = new TextUnits();
    source.load('x'.repeat(300_000));

    source.clear();

    expect(source.units.length).toBeLessThan(100_000);
  });
});
