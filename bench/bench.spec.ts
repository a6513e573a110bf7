import { medianOf, quantileOf, slopeOf } from './runner/arithmetic.ts';
import { alternate } from './runner/alternate.ts';
import type { Measure, Round } from './runner/measure.ts';
import { parseOptions } from './runner/options.ts';
import { plotOf } from './runner/plot.ts';
import { lineOf, type Occasion, reportText } from './runner/report.ts';
import { failedResult, isPassed, resultOf } from './runner/verdict.ts';

const MEASURE: Measure = {
  name: 'turns',
  title: 'Turns a second',
  reference: 'the floor',
  compared: 'ratio',
  unit: '×',
  counted: 'turns/s',
  better: 'more',
  must: 0.5,
  aim: 0.65,
  take: () => Promise.resolve({ rounds: [] }),
};
const OCCASION: Occasion = {
  takenAt: '2026-11-22T20:00:00.000Z',
  node: '24.0.0',
  postgres: '18.4',
  processor: 'a processor',
  cores: 2,
  memoryGb: 24,
  loadBefore: [0.5, 0.4, 0.3],
  loadAfter: [3.5, 2.4, 1.3],
  isQuick: false,
};

function rounds(...ratios: number[]): Round[] {
  return ratios.map((ratio) => ({ subject: ratio * 1_000, reference: 1_000 }));
}

describe('arithmetic', () => {
  it('takes the middle, and the mean of the two middle ones', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2]), medianOf([])]).toEqual([2, 2.5, Number.NaN]);
  });

  it('takes quantiles by the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);

    expect([quantileOf(hundred, 0.99), quantileOf(hundred, 1), quantileOf([7], 0.5)]).toEqual([99, 100, 7]);
  });

  it('sees a slope through outliers, and none where there is none', () => {
    expect(slopeOf([1, 2, 3, 90, 5, 6, 7, 8])).toBeCloseTo(1);
    expect(slopeOf([5, 9, 5, 5, 1, 5])).toBe(0);
    expect(slopeOf([5])).toBe(0);
  });
});

describe('a verdict', () => {
  it.each([
    ['aim reached', [0.7, 0.65, 0.6]],
    ['must reached', [0.9, 0.55, 0.5]],
    ['must missed', [0.9, 0.49, 0.4]],
  ])('is "%s" by the median of the rounds', (verdict, ratios) => {
    expect(resultOf(MEASURE, { rounds: rounds(...ratios) }, 1).verdict).toBe(verdict);
  });

  it('turns round where less is better, and takes differences where it is told to', () => {
    const measure: Measure = { ...MEASURE, compared: 'difference', better: 'less', must: 5, aim: 2 };
    const added = (ms: number) => resultOf(measure, { rounds: [{ subject: 20 + ms, reference: 20 }] }, 1);

    expect([added(1.5), added(4), added(6)].map(({ verdict }) => verdict)).toEqual([
      'aim reached',
      'must reached',
      'must missed',
    ]);
  });

  it('is no pass when something that must be reached was missed or not measured', () => {
    const { must: _must, aim: _aim, ...reported } = MEASURE;
    const missed = resultOf(MEASURE, { rounds: rounds(0.4) }, 1);
    const reached = resultOf(MEASURE, { rounds: rounds(0.6) }, 1);
    const unmeasured = failedResult(MEASURE, 'not installed', 1);

    expect([isPassed([reached]), isPassed([reached, missed]), isPassed([unmeasured])]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isPassed([resultOf(reported, { rounds: rounds(9) }, 1), failedResult(reported, 'gone', 1)])).toBe(
      true,
    );
  });

  it('is only a report when a run was too short to judge', () => {
    const result = resultOf(MEASURE, { rounds: rounds(0.1), notJudged: 'too short' }, 1);

    expect([result.verdict, result.notes]).toEqual(['reported', ['not judged: too short']]);
  });

  it('of a round without a figure is that nothing was measured', () => {
    expect(resultOf(MEASURE, { rounds: [] }, 1).verdict).toBe('not measured');
  });
});

it('measures both sides in turn, and begins with the other one each round', async () => {
  const order: string[] = [];
  const side = (name: string, value: number) => () => {
    order.push(name);
    return Promise.resolve(value);
  };

  const taken = await alternate({ rounds: 3, subject: side('subject', 2), reference: side('reference', 4) });

  expect(order).toEqual(['subject', 'reference', 'reference', 'subject', 'subject', 'reference']);
  expect(taken).toEqual(Array.from({ length: 3 }, () => ({ subject: 2, reference: 4 })));
});

describe('the report', () => {
  const results = [
    resultOf(MEASURE, { rounds: rounds(0.6, 0.7, 0.5), notes: ['a note'] }, 12),
    failedResult({ ...MEASURE, name: 'gateway' }, 'the gateway could not be installed', 3),
  ];

  it('says of each measure what was found, and what must be', () => {
    const text = reportText(results, OCCASION);

    expect(text).toContain(
      '| [Turns a second](#turns) | the floor | ≥ 0.5 × | ≥ 0.65 × | 0.6 × (0.5 – 0.7) | 600 turns/s | 1000 turns/s | must reached |',
    );
    expect(text).toContain('- a note');
    expect(text).toContain('**not measured**');
    expect(text).toContain('- the gateway could not be installed');
    expect(text).not.toContain('Quick run');
  });

  it('says of a quick run that it is one', () => {
    expect(reportText(results, { ...OCCASION, isQuick: true })).toContain('**Quick run**');
  });

  it('has a line for the terminal and a plot with both bounds', () => {
    const [result] = results;

    expect(results.map(lineOf)).toEqual([
      'must reached  turns           0.6 × (0.5 – 0.7) (12 s)',
      'not measured  gateway         the gateway could not be installed (3 s)',
    ]);
    expect(plotOf(result!)).toMatch(/^<svg [\s\S]*must 0\.5[\s\S]*aim 0\.65[\s\S]*<\/svg>\n$/);
    expect(plotOf(result!).match(/<circle/g)).toHaveLength(3);
  });
});

describe('options', () => {
  const KNOWN = ['turns', 'stream'];

  it('make a run short, choose measures, and override both', () => {
    expect(parseOptions([], KNOWN)).toMatchObject({
      quick: false,
      only: [],
      size: 1,
      rounds: 5,
      minutes: 10,
    });
    expect(parseOptions(['--only', 'turns,stream', '--size', '0.5', '--quick'], KNOWN)).toMatchObject({
      ...{ quick: true, only: KNOWN, size: 0.5, minutes: 1 },
    });
  });

  it.each([
    [['--fast'], 'There is no option --fast.'],
    [['--only', 'speed'], '--only takes measures separated by commas, of: turns, stream.'],
    [['--only'], '--only takes measures'],
    [['--rounds', '3'], '--rounds takes a number of at least 5.'],
    [['--size', 'big'], '--size takes a number above 0.'],
  ])('refuse %j', (args, fault) => {
    expect(() => parseOptions(args, KNOWN)).toThrow(fault);
  });
});
