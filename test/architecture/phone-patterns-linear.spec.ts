import { checkSync } from 'recheck';
import { NUMBERING_PATTERNS } from '../../src/pii/detectors/numbers/phone-plan.js';
import '../../src/pii/detectors/numbers/phone-national.js';

// In the process itself: no Java, no native helper.
process.env.RECHECK_BACKEND = 'pure';

/** They come out of a dependency's data, so no literal of ours shows them. */
describe('patterns compiled from the numbering plans', () => {
  const sources = [...new Set(NUMBERING_PATTERNS.map(({ source }) => source))];

  it('are linear in the digits', () => {
    const unsafe = sources.filter((source) => checkSync(source, '', { timeout: 30_000 }).status !== 'safe');

    expect(sources.length).toBeGreaterThan(200);
    expect(unsafe).toEqual([]);
  }, 60_000);
});
