import { Handover } from './handover.js';

describe('a handover', () => {
  it('passes everything on in order, then its end', async () => {
    const handover = new Handover<number>();
    const giving = (async () => {
      for (let value = 0; value < 100; value++) await handover.give(value);
      handover.end();
    })();
    const read: number[] = [];

    for await (const value of handover.read()) read.push(value);
    await giving;

    expect(read).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  it('lets the giver go on only when the reader asks for more', async () => {
    const handover = new Handover<number>();
    let given = 0;
    void (async () => {
      for (; given < 5; given++) await handover.give(given);
    })();
    const reader = handover.read();

    await reader.next();
    await new Promise(setImmediate);
    expect(given).toBe(0);
    await reader.next();
    await new Promise(setImmediate);
    expect(given).toBe(1);
    await reader.return();
  });

  it('fails after what was given', async () => {
    const handover = new Handover<string>();
    void handover.give('first');
    handover.fail(new Error('broken'));
    const reader = handover.read();

    expect(await reader.next()).toEqual({ done: false, value: 'first' });
    await expect(reader.next()).rejects.toThrow('broken');
  });

  it('keeps no giver waiting for a reader who has left', async () => {
    const handover = new Handover<string>();
    const reader = handover.read();
    const giving = handover.give('first');
    await reader.next();
    await reader.return();

    await giving;
    await handover.give('second');
  });
});
