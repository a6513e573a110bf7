import fc from 'fast-check';
import { StreamRestorer, restore } from './restorer.js';
import { PiiVault } from './vault.js';

function vault(): PiiVault {
  return new PiiVault([
    { placeholder: '[EMAIL_1]', type: 'EMAIL', original: 'jane@example.com' },
    { placeholder: '[DATE_OF_BIRTH_2]', type: 'DATE_OF_BIRTH', original: '3 May 1990' },
    { placeholder: '[NAME_10]', type: 'NAME', original: "Tom <b>O'Hara</b>" },
    { placeholder: '[SECRET_1]', type: 'PASSWORD' },
  ]);
}

describe('the restorer', () => {
  it.each([
    ['[EMAIL_1]', 'jane@example.com'],
    ['[email_1]', 'jane@example.com'],
    ['[ EMAIL_1 ]', 'jane@example.com'],
    ['**[EMAIL_1]**', '**jane@example.com**'],
    ['[**EMAIL_1**]', 'jane@example.com'],
    ['`[EMAIL_1]`', '`jane@example.com`'],
    ['\\[EMAIL\\_1\\]', 'jane@example.com'],
    ['[EMAIL 1]', 'jane@example.com'],
    ['born [date of birth 2]', 'born 3 May 1990'],
    ['[[EMAIL_1]]', '[jane@example.com]'],
    ['\\[EMAIL_1]', '\\jane@example.com'],
  ])('puts the value back for %s', (text, expected) => {
    expect(restore(text, vault()).text).toBe(expected);
  });

  it.each(['[EMAIL_1', 'EMAIL_1]', '[EMAIL_]', '[EMAIL_01]', '[SECRET_1]', '[FOO_1]', '[EMAIL_1 (work)]'])(
    'leaves %s as it is',
    (text) => {
      expect(restore(text, vault())).toEqual({ text, restored: 0, foreign: [] });
    },
  );

  it("reports placeholders that are not this session's and leaves them masked", () => {
    expect(restore('[EMAIL_9] and [PHONE_1]', vault())).toEqual({
      text: '[EMAIL_9] and [PHONE_1]',
      restored: 0,
      foreign: ['[EMAIL_9]', '[PHONE_1]'],
    });
  });

  it('escapes values for HTML when asked, and nothing else', () => {
    expect(restore('<p>[NAME_10]</p>', vault(), { escape: 'html' }).text).toBe(
      '<p>Tom &lt;b&gt;O&#39;Hara&lt;/b&gt;</p>',
    );
  });

  it('gives the same text for every way of cutting the stream', () => {
    const piece = fc.constantFrom(
      '[EMAIL_1]',
      '[email_1]',
      '\\[EMAIL\\_1\\]',
      '[ NAME_10 ]',
      '[SECRET_1]',
      '[EMAIL_9]',
      '[',
      ']',
      '\\',
      '**',
      'text ',
      '[EMAIL',
      '_1]',
      '😀',
      '\n',
      '[DATE_OF_BIRTH_2]',
      '[                                                  EMAIL_1]',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
        (pieces, cuts) => {
          const text = pieces.join('');
          const whole = restore(text, vault());
          const stream = new StreamRestorer(vault());
          let result = '';
          for (let at = 0, i = 0; at < text.length; i++) {
            const size = cuts[i % cuts.length] ?? 1;
            result += stream.push(text.slice(at, at + size));
            at += size;
          }
          result += stream.end();
          expect({ text: result, restored: stream.restored, foreign: stream.foreign }).toEqual(whole);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('holds back no more than the start of a placeholder', () => {
    const stream = new StreamRestorer(vault());

    expect(stream.push('Write to [EMA')).toBe('Write to ');
    expect(stream.push('IL_1] today')).toBe('jane@example.com today');
    expect(stream.end()).toBe('');
  });
});

it('a million pieces of two sessions, restored in turns, never hold the other one’s values', () => {
  const people = ['ada', 'eve'].map((name) => {
    const vault = new PiiVault();
    const placeholder = vault.placeholderFor('EMAIL', `${name}@example.com`);
    return { name, text: `Dear ${placeholder}, write to **[email 1]** or [EMAIL_2]. `, vault };
  });
  const streams = people.map(({ vault }) => new StreamRestorer(vault));
  const shown = ['', ''];
  const foreign = [/eve@/, /ada@/];

  for (let piece = 0; piece < 1_000_000; piece++) {
    const who = piece % 2;
    const { text } = people[who]!;
    const at = (piece >> 1) % text.length;
    shown[who] = `${shown[who]!}${streams[who]!.push(text[at]!)}`;
    if (shown[who].length < 1_000) continue;
    expect(shown[who]).not.toMatch(foreign[who]!);
    shown[who] = '';
  }

  expect(streams.map(({ restored }) => restored > 10_000)).toEqual([true, true]);
});
