import fc from 'fast-check';
import { HARMLESS_TEXTS } from '../../../../test/corpus/harmless-texts.js';
import { XSS_PAYLOADS } from '../../../../test/corpus/xss-payloads.js';
import { sanitise } from '../../../http/sanitise.js';
import { MarkupStage } from './markup-stage.js';
import { VisibleCharacters } from './visible-characters.js';

function screened(chunks: readonly string[]): string {
  const characters = new VisibleCharacters();
  const stage = new MarkupStage();
  const shown = chunks.map((chunk) => stage.push(characters.push(chunk))).join('');
  return shown + stage.push(characters.end()) + stage.end();
}

const PIECES = [
  ...[
    '<',
    '</',
    '>',
    '/>',
    '<!',
    '<!--',
    '-->',
    '<?',
    '<![CDATA[',
    ']]>',
    '=',
    '"',
    "'",
    '`',
    '``',
    ' ',
    '\n',
  ],
  ...[
    'script',
    'style',
    'b',
    'a',
    'p',
    'img',
    'svg',
    'path',
    'x',
    'jane@example.com',
    'é',
    'e\u0301',
    '\u0338',
  ],
  ...['onclick', ' onerror=alert(1)', ' href=javascript:alert(1)', ' id', 'src', 'q=1', 'title="', '3', '&&'],
  ...['<b>', '</b>', '<br>', '<script>', '</script>', '<y', '<y ', 'List<String>', ' on', '\u202e', 'and'],
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...XSS_PAYLOADS), { maxLength: 3 }).map((payloads) => payloads.join(' ')),
);

it.each(HARMLESS_TEXTS)('%j comes through as it does when sanitised whole', (text) => {
  expect(screened([text])).toBe(sanitise(text));
});

it('what sanitising would still take out is not in the result, for 20,000 hostile texts', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const once = screened([text]);

      expect(sanitise(once)).toBe(once.normalize('NFC'));
    }),
    { numRuns: 20_000 },
  );
});

it('is the same however the text is cut, for 10,000 hostile texts', () => {
  fc.assert(
    fc.property(hostile, fc.array(fc.nat({ max: 80 }), { maxLength: 12 }), (text, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b), text.length];
      const chunks = places.slice(1).map((place, index) => text.slice(places[index], place));

      expect(screened(chunks)).toBe(screened([text]));
      expect(screened([...text].flatMap((character) => character.split('')))).toBe(screened([text]));
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ['one<br>two', 'one\ntwo'],
  ['Hello <b>world</b>', 'Hello world'],
  ['<script>alert(1)</script>hello', 'hello'],
  ['my <script> tag does not work, why?', 'my  tag does not work, why?'],
  ['use `<div>` and `</div>` for it', 'use `< div>` and `< /div>` for it'],
  ['a <img src=x onerror=alert(1)> b', 'a  b'],
])('%j becomes %j', (text, expected) => {
  expect(screened([text])).toBe(expected);
});

it('a tag that never ends is let go with its bracket defused', () => {
  const text = `see <a title="${'x'.repeat(2_000)}`;

  expect(screened([text])).toBe(text.replace('<a', '< a'));
});

it.each(['<yhref=', '<yhref=1>', '<y href=', '<yhref =1'])(
  'a word too long to be kept, or cut by signs, before %j is judged as by sanitising',
  (tag) => {
    for (const before of [
      `[${'x'.repeat(100)}`,
      '[x<3',
      '[e\u0301',
      `[\`${'x'.repeat(62)}`,
      `@${'x'.repeat(63)}`,
    ]) {
      const once = screened([before + tag]);

      expect(sanitise(once)).toBe(once.normalize('NFC'));
    }
  },
);
