import { HARMLESS_TEXTS } from '../../../test/corpus/harmless-texts.js';
import { sanitise } from '../sanitise.js';

const MEGABYTE = 1_000_000;

/** Best of some runs, in milliseconds of processor time: what else the machine does is not counted. */
function bestOf(runs: number, work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

const CHAT = [
  'Hello, I ordered the blue hiking boots in size 42 last Tuesday and they still have not arrived.',
  'Guten Tag, ich möchte meine Bestellung zurückgeben, weil die Größe nicht passt – geht das noch?',
  'Thanks! That’s what I needed… “60 days” is generous. 👍',
  'My e-mail is jane@example.com; is there anything < 50 € that you can send before Friday?',
  'Où est ma commande ? Elle devait arriver hier.',
  'ok',
];

it('ordinary chat text passes at no more than six times what reading it as JSON takes', () => {
  const texts = Array.from({ length: 20_000 }, (_, n) => CHAT[n % CHAT.length]!);
  const bodies = texts.map((text) => JSON.stringify(text));

  const floorMs = bestOf(7, () => {
    for (const body of bodies) JSON.stringify(JSON.parse(body));
  });
  const ms = bestOf(7, () => {
    for (const text of texts) sanitise(text);
  });

  expect(ms / floorMs).toBeLessThanOrEqual(6);
});

/** Texts made to keep a careless sanitiser busy; each repeats one thought. */
const HOSTILE = [
  ...[
    '<',
    '<a',
    '<x ',
    '<x a=',
    '<x a="',
    '<b a="',
    "<img src='",
    '<!--',
    '<![CDATA[',
    '<?php ',
    '</',
    '</script',
  ],
  ...[
    '<script>',
    '<style>',
    '<script></script>',
    '<scr<script>ipt>',
    '<<b>script>',
    '<x <b>',
    '`',
    '`<b>',
    '` `` ',
  ],
  ...[
    '<b>',
    '<p>a',
    '=',
    '= ',
    'a=',
    '<y)',
    '<y onclick',
    '<x onclick=1>',
    '</x>',
    '<?>',
    '\u202e',
    'e\u0301',
    '\ud800',
  ],
];

it.each(HOSTILE)('%j over and over takes time in proportion to its length', (piece) => {
  const of = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  const short = of(20_000);
  const long = of(160_000);
  const shortMs = bestOf(5, () => sanitise(short));

  const longMs = bestOf(3, () => sanitise(long));

  // Eight times the text: 64 times the time when quadratic. Room for a busy machine and the garbage collector.
  expect(longMs).toBeLessThan(Math.max(shortMs, 2) * 8 * 3);
});

it('10 MB of hostile text is done in seconds, not in hours', () => {
  const ms = bestOf(1, () => sanitise('<x a="<scr<script>ipt <b>` '.repeat(400_000)));

  expect(ms).toBeLessThan(10_000);
});

it('a developer’s harmless texts pass at 3 MB/s and more', () => {
  const text = HARMLESS_TEXTS.join('\n').replaceAll('`', '').repeat(20);

  const ms = bestOf(5, () => sanitise(text));

  expect(Buffer.byteLength(text) / MEGABYTE / (ms / 1_000)).toBeGreaterThanOrEqual(3);
});
