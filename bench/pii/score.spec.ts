import { join } from 'node:path';
import type { CorpusRecord, LabelledSpan } from './corpus-record.ts';
import { matchFindings, overlapOf, uncoveredLength } from './matching.ts';
import { formatScore, listMissedThresholds, readThresholds, scoreDetector } from './score.ts';
import type { Detector } from './score.ts';
import { HOSTILE_LENGTH, HOSTILE_TEXTS } from './speed-texts.ts';
import { measureSpeed } from './speed.ts';

const thresholds = readThresholds(join(import.meta.dirname, 'thresholds.json'));

function span(type: string, start: number, end: number): LabelledSpan {
  return { type, start, end };
}

function record(text: string, spans: LabelledSpan[], id = 'pub-en-chat-0001'): CorpusRecord {
  return { id, lang: 'en', text, spans };
}

/** Answers each text with the findings listed for it. */
function scripted(answers: Record<string, LabelledSpan[]>): Detector {
  return (text) => answers[text] ?? [];
}

describe('matching', () => {
  it('accepts the same class from half overlap on', () => {
    expect(overlapOf(span('CARD', 0, 10), span('CARD', 5, 10))).toBe(0.5);
    expect(matchFindings([span('CARD', 0, 10)], [span('CARD', 5, 10)]).hits).toHaveLength(1);
    expect(matchFindings([span('CARD', 0, 10)], [span('CARD', 6, 10)]).hits).toHaveLength(0);
  });

  it('gives each label one finding, the best one', () => {
    const exact = span('PHONE', 0, 10);
    const longer = span('PHONE', 0, 12);

    const { hits, falseAlarms } = matchFindings([span('PHONE', 0, 10)], [longer, exact]);

    expect(hits.map(([, finding]) => finding)).toEqual([exact]);
    expect(falseAlarms).toEqual([longer]);
  });

  it('counts a wrong class as a miss and a false alarm', () => {
    const { missed, falseAlarms } = matchFindings([span('PASSWORD', 0, 8)], [span('SECRET', 0, 8)]);

    expect(missed).toHaveLength(1);
    expect(falseAlarms).toHaveLength(1);
  });

  it('counts a JWT found as SECRET as a miss and no false alarm', () => {
    const { missed, falseAlarms } = matchFindings([span('JWT', 0, 80)], [span('SECRET', 0, 80)]);

    expect(missed).toHaveLength(1);
    expect(falseAlarms).toHaveLength(0);
  });

  it('does not forgive a SECRET that only touches a JWT', () => {
    expect(matchFindings([span('JWT', 0, 80)], [span('SECRET', 70, 120)]).falseAlarms).toHaveLength(1);
  });

  it('counts a character as hidden when any finding covers it', () => {
    expect(uncoveredLength(span('CARD', 0, 10), [span('PHONE', 0, 4), span('CARD', 2, 6)])).toBe(4);
  });
});

describe('scoring', () => {
  it('gives a perfect detector ones and no missed threshold but the classes that never came', () => {
    const records = [
      record('mail a@b.example now', [span('EMAIL', 5, 16)]),
      record('nothing to see here', []),
    ];

    const score = scoreDetector(
      (text) => records.find((candidate) => candidate.text === text)?.spans ?? [],
      records,
    );

    expect(score.overall).toMatchObject({
      hits: 1,
      missed: 0,
      falseAlarms: 0,
      precision: 1,
      recall: 1,
      f1: 1,
      leakRate: 0,
    });
    expect(score.coreMeanF1).toBe(1);
    expect(score.harmless).toEqual({ messages: 1, touched: 0, touchedRate: 0 });
    expect(listMissedThresholds(score, thresholds).map(({ measure }) => measure)).toContain('F1 of PHONE');
    expect(listMissedThresholds(score, thresholds).map(({ measure }) => measure)).not.toContain(
      'F1 of EMAIL',
    );
  });

  it('computes precision, recall, F1 and leak from the counts', () => {
    const records = [
      record('one', [span('EMAIL', 0, 2)]),
      record('two', [span('EMAIL', 0, 2)]),
      record('three', []),
    ];
    const detect = scripted({
      one: [span('EMAIL', 0, 2)],
      three: [span('EMAIL', 0, 3), span('PHONE', 3, 5)],
    });

    const score = scoreDetector(detect, records);

    expect(score.perType.EMAIL).toMatchObject({
      labelled: 2,
      hits: 1,
      missed: 1,
      falseAlarms: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      leakRate: 0.5,
    });
    expect(score.perType.PHONE).toMatchObject({
      labelled: 0,
      falseAlarms: 1,
      precision: 0,
      recall: null,
      f1: 0,
    });
    expect(score.coreMeanF1).toBe(0.25);
    expect(score.harmless.touchedRate).toBe(1);
    expect(score.perLanguage.en?.f1).toBeCloseTo(0.4);
  });

  it('measures keys in pasted text apart from keys in chat', () => {
    const records = [
      record('chat', [span('SECRET', 0, 4)]),
      record('paste', [span('SECRET', 0, 5)], 'pub-en-paste-0002'),
      record('calm', [], 'pub-en-calmpaste-0003'),
    ];

    const score = scoreDetector(
      scripted({ paste: [span('SECRET', 0, 5)], calm: [span('SECRET', 0, 4)] }),
      records,
    );

    expect(score.pastedSecrets).toEqual({ recall: 1, falseShare: 0.5 });
  });

  it('lists every threshold for a detector that finds nothing', () => {
    const score = scoreDetector(() => [], [record('mail', [span('EMAIL', 0, 4)]), record('calm', [])]);

    const measures = listMissedThresholds(score, thresholds).map(({ measure }) => measure);

    expect(measures).toEqual(
      expect.arrayContaining([
        'mean F1 of the eight core classes',
        'F1 over all classes',
        'personal characters left readable',
        'F1 of WALLET',
        'keys in pasted code and logs: recall',
      ]),
    );
    expect(measures).not.toContain('harmless messages touched');
  });

  it('prints a table with a row for each class, unknown ones last', () => {
    const score = scoreDetector(() => [span('CUSTOM', 0, 1)], [record('mail', [span('EMAIL', 0, 4)])]);

    const rows = formatScore(score)
      .split('\n')
      .filter((line) => /^\| (EMAIL|CUSTOM) /.test(line));

    expect(rows.map((row) => row.split(' ')[1])).toEqual(['EMAIL', 'CUSTOM']);
  });
});

describe('speed', () => {
  it('times every hostile input and is judged only when it was measured', () => {
    const records = [record('x'.repeat(1100), [span('EMAIL', 0, 4)])];
    const score = scoreDetector(() => [], records);
    const speed = measureSpeed(() => [], records);

    expect(Object.keys(speed.hostileMs)).toEqual(HOSTILE_TEXTS.map(([name]) => name));
    expect(HOSTILE_TEXTS.every(([, text]) => text.length === HOSTILE_LENGTH)).toBe(true);
    const slow = { ...speed, worstHostileMs: 51 };
    expect(listMissedThresholds(score, thresholds, slow).map(({ measure }) => measure)).toContain(
      'worst 64 KB hostile input, ms',
    );
    expect(listMissedThresholds(score, thresholds).map(({ measure }) => measure)).not.toContain(
      'worst 64 KB hostile input, ms',
    );
  });
});
