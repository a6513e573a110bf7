import { stretchesAround } from './unclear-places.js';

describe('stretches around unclear places', () => {
  it('reach to both sides and stay within the text', () => {
    expect(stretchesAround([{ start: 5, end: 10 }], 20, 1000)).toEqual([{ start: 0, end: 30 }]);
  });

  it('become one where they meet', () => {
    const places = [
      { start: 100, end: 110 },
      { start: 125, end: 130 },
      { start: 600, end: 610 },
    ];

    expect(stretchesAround(places, 10, 1000)).toEqual([
      { start: 90, end: 140 },
      { start: 590, end: 620 },
    ]);
  });

  it('are the whole text when they make up most of it, or no reach is known', () => {
    expect(stretchesAround([{ start: 40, end: 60 }], 30, 100)).toEqual([{ start: 0, end: 100 }]);
    expect(stretchesAround([{ start: 1, end: 2 }], Infinity, 9000)).toEqual([{ start: 0, end: 9000 }]);
  });
});
