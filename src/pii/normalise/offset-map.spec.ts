import { OffsetMap } from './offset-map.js';

describe('the way back to the text as it was written', () => {
  it('is straight where no form changed its length', () => {
    const offsets = new OffsetMap();

    expect([offsets.writtenStart(7), offsets.writtenEnd(7)]).toEqual([7, 8]);
  });

  it('leads from a decoded character to its whole form, and in step behind it', () => {
    const offsets = new OffsetMap();
    offsets.note(1, 2, 1, 6);

    expect([offsets.writtenStart(0), offsets.writtenEnd(0)]).toEqual([0, 1]);
    expect([offsets.writtenStart(1), offsets.writtenEnd(1)]).toEqual([1, 6]);
    expect([offsets.writtenStart(2), offsets.writtenEnd(2)]).toEqual([6, 7]);
  });

  it('steps over what was left out, also where another form follows at once', () => {
    const offsets = new OffsetMap();
    offsets.note(3, 3, 3, 4);
    offsets.note(3, 4, 4, 7);

    expect([offsets.writtenStart(2), offsets.writtenEnd(2)]).toEqual([2, 3]);
    expect([offsets.writtenStart(3), offsets.writtenEnd(3)]).toEqual([4, 7]);
    expect([offsets.writtenStart(4), offsets.writtenEnd(4)]).toEqual([7, 8]);
  });
});
