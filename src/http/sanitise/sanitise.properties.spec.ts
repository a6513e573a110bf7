import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { XSS_PAYLOADS } from '../../../test/corpus/xss-payloads.js';
import { ELEMENT_NAMES, INERT_ELEMENTS, TYPE_LIKE_ELEMENTS } from './element-names.js';
import { sanitise } from '../sanitise.js';

/** Pieces that hostile and harmless texts are made of, glued together in every order. */
const PIECES = [
  ...[
    '<',
    '</',
    '>',
    '/>',
    '<!',
    '<!--',
    '-->',
    '--!>',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<!doctype',
    '=',
    '"',
    "'",
  ],
  ...[
    '`',
    '``',
    '```',
    ' ',
    '\n',
    '\t',
    '\f',
    '\0',
    '\u202e',
    '\u0338',
    '\u0301',
    '/',
    ';',
    ')',
    '&&',
    '@',
    ':',
  ],
  ...[
    'script',
    'SCRIPT',
    'style',
    'b',
    'a',
    'p',
    'img',
    'svg',
    'math',
    'x',
    'y',
    'x-foo',
    'jane@example.com',
  ],
  ...[
    'onclick',
    'onerror=alert(1)',
    'href=javascript:alert(1)',
    'style=x',
    'src',
    'q=1',
    '?q=1',
    'title="',
    'é',
    '3',
  ],
  ...['<b>', '</b>', '<script>', '</script>', '<y', '<y ', ' on', 'error', 'and', 'https://example.com/'],
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const any = fc.oneof(
  hostile,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...XSS_PAYLOADS), { maxLength: 3 }).map((payloads) => payloads.join(' ')),
);

interface Node {
  nodeName: string;
  data?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  content?: Node;
}

/** Event handlers, styles, addresses, and the directives of Vue, Alpine, htmx and AngularJS. */
const EFFECTIVE_ATTRIBUTE = /^(?:on[a-z]|style$|href$|src$|id$|class$|[@:]|(?:v|x|hx|ng|data|xlink)[-:])/;

/** Everything in a parsed text that could load, run, link, style or hide something. */
function effects(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const { nodeName, data = '', attrs = [], childNodes = [], content } = node;
    const harmless = INERT_ELEMENTS.has(nodeName) || TYPE_LIKE_ELEMENTS.has(nodeName);
    if (ELEMENT_NAMES.has(nodeName) && !harmless) found.push(nodeName);
    if (nodeName === '#comment' && data.length > 60) found.push(`comment ${data}`);
    for (const { name, value } of attrs) {
      if (value !== '' && EFFECTIVE_ATTRIBUTE.test(name)) found.push(`${nodeName} ${name}`);
    }
    for (const child of childNodes) visit(child);
    if (content) visit(content);
  };
  visit(parseFragment(html));
  return found;
}

it('sanitising twice is sanitising once, for 20,000 hostile texts', () => {
  fc.assert(
    fc.property(any, (text) => {
      const once = sanitise(text);
      expect(sanitise(once)).toBe(once);
    }),
    { numRuns: 20_000 },
  );
});

it('what is left has no effect in a page, nor in a list beside another such text, for 20,000 hostile texts', () => {
  fc.assert(
    fc.property(any, any, (one, other) => {
      const list = `<ul><li>${sanitise(one)}</li><li>${sanitise(other)}</li></ul>`;

      expect(effects(sanitise(one))).toEqual([]);
      expect(new Set(effects(list).filter((effect) => !effect.startsWith('comment')))).toEqual(
        new Set(['ul', 'li']),
      );
    }),
    { numRuns: 20_000 },
  );
});

it('never lengthens a text beyond twice', () => {
  fc.assert(
    fc.property(any, (text) => {
      expect(sanitise(text).length).toBeLessThanOrEqual(2 * text.length);
    }),
    { numRuns: 10_000 },
  );
});

it('10,000 random texts without tags change by the documented normalisation only', () => {
  const withoutTags = fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => !text.includes('<'));
  fc.assert(
    fc.property(fc.oneof(withoutTags, fc.string({ unit: 'binary', maxLength: 40 })), (given) => {
      const text = given.replaceAll('<', '‹');
      const documented = Array.from(text.toWellFormed().replace(/[\v\f]/g, ' '))
        .filter(
          (character) =>
            !/\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u.test(
              character,
            ) ||
            /[\t\n\r]/.test(character) ||
            (character.codePointAt(0) ?? 0) > 0xffff,
        )
        .join('')
        .normalize('NFC');
      expect(sanitise(text)).toBe(documented);
    }),
    { numRuns: 10_000 },
  );
});
