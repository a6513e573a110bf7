import { isLetter } from '../../scan/char-class.js';
import { PASSWORD_TALK } from '../../words/password-stop-words.js';
import { skipSpaces } from './value-reader.js';

/** What joins "password" to its value, and how much that promises. */
export interface Link {
  readonly end: number;
  /** A sign (`:`, `=`), a verb ("is"), or nothing but a space. */
  readonly kind: 'sign' | 'verb' | 'none';
  /** Other words stand between: "password for my account is". */
  readonly isFar: boolean;
  /** No space behind the sign: `pwd=x`. */
  readonly isTight: boolean;
}

const VERBS: ReadonlySet<string> = new Set(
  "is was are be ist war lautet heißt est était es era è e é jest to brzmi waren luidt foi seria becomes sind było bylo estaba c'est c’est it's it’s".split(
    ' ',
  ),
);

/** "changed my password to", "von … auf". */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'from to auf von de à a da van naar para por z na in en with mit con avec com met op como als as come comme jako'.split(
    ' ',
  ),
);

/** Between the verb and the value: "is now", "ist jetzt:", "est le suivant :". */
const FILLER =
  /(?:(?:now|currently|still|set|to|simply|just|jetzt|aktuell|momentan|nun|maintenant|actuellement|ahora|ora|adesso|nu|momenteel|agora|teraz|following|folgendes|le|suivant|siguiente|seguente)[ \t]{1,2}){0,2}[:=]?[ \t]?/iy;

const MAX_WORDS = 7;

/** "the password of the wifi TG88-hx21", "password vecchia Cielo1": what follows at once is the value. */
const DEVICES: ReadonlySet<string> = new Set(
  `wifi wlan router hotspot vpn fritzbox internet lan vecchia nuova attuale vieja nueva actual ancien ancienne nouveau nouvelle actuel
  antiga antigo nova atual alt alte neu neue aktuell oud oude nieuw nieuwe stare nowe mam`.split(/\s+/),
);

/** `- name: DB_PASSWORD` and on the next line `value: …`; `"name":"DB_PASSWORD","value":"…"`. */
const NAMED_VALUE = /["']?,?[ ]{0,2}(?:\r?\n[ \t]{0,16})?["']?value["']?[ ]?[:=][ ]?/iy;

const OPENS_NAMED_VALUE = '"\', \r\nvV';

/** Link to the value of a setting whose name is the password's. */
export function namedValueLink(text: string, end: number): Link | undefined {
  if (!OPENS_NAMED_VALUE.includes(text.charAt(end) || 'x')) return undefined;
  NAMED_VALUE.lastIndex = end;
  if (!NAMED_VALUE.test(text)) return undefined;
  return { end: NAMED_VALUE.lastIndex, kind: 'sign', isFar: false, isTight: true };
}

export function linkAfter(text: string, end: number): Link | undefined {
  if (text.startsWith("'s ", end) || text.startsWith('’s ', end)) return verbLink(text, end + 2, false);
  let at = end;
  if (isQuote(text.charCodeAt(at))) {
    const sign = signAfter(text, at + 1);
    return sign && { ...sign, isFar: false };
  }
  let words = 0;
  let isBehindDevice = false;
  for (;;) {
    const sign = signAfter(text, at);
    if (sign !== undefined) return { ...sign, isFar: words > 1 };
    const wordStart = skipSpaces(text, at, 2);
    if (wordStart === at && text.charCodeAt(at) !== 95 && text.charCodeAt(at) !== 45) return undefined;
    const isGlued = wordStart === at;
    const from = isGlued ? at + 1 : wordStart;
    const wordEnd = readWord(text, from);
    if (wordEnd === from)
      return (words === 0 || isBehindDevice) && !isGlued ? spaceLink(wordStart) : undefined;
    const word = text.slice(from, wordEnd).toLowerCase();
    if (words === 0 && PASSWORD_TALK.has(word)) return undefined;
    if (VERBS.has(word) && isSpaceOrSign(text, wordEnd)) return verbLink(text, wordEnd, words > 1);
    if (PREPOSITIONS.has(word) && words <= 1 && holdsDigitSoon(text, wordEnd))
      return verbLink(text, wordEnd, true);
    if ((words === 0 || isBehindDevice) && !isGlued && goesOnAsValue(text, wordEnd))
      return spaceLink(wordStart);
    isBehindDevice = DEVICES.has(word);
    if (++words > MAX_WORDS) return undefined;
    at = wordEnd;
  }
}

function signAfter(text: string, at: number): Omit<Link, 'isFar'> | undefined {
  const sign = skipSpaces(text, at, 2);
  const code = text.charCodeAt(sign);
  const isArrow = text.startsWith('->', sign) || text.startsWith('=>', sign) || text.startsWith(':=', sign);
  if (!isArrow && code !== 58 && code !== 61 && code !== 0x2192) return undefined;
  const after = sign + (isArrow ? 2 : text.startsWith('==', sign) ? 2 : 1);
  const next = skipSpaces(text, after, 3);
  return { end: next, kind: 'sign', isTight: next === after };
}

function verbLink(text: string, end: number, isFar: boolean): Link {
  FILLER.lastIndex = skipSpaces(text, end, 2);
  FILLER.test(text);
  const at = Math.max(FILLER.lastIndex, skipSpaces(text, end, 2));
  return { end: at, kind: 'verb', isFar, isTight: false };
}

/** The next word, whatever it is, where something else has said that it is the password. */
export function spaceLinkAfter(text: string, end: number): Link | undefined {
  const at = skipSpaces(text, end, 2);
  return at > end ? spaceLink(at) : undefined;
}

function spaceLink(at: number): Link {
  return { end: at, kind: 'none', isFar: false, isTight: false };
}

function readWord(text: string, at: number): number {
  let end = at;
  while (end < at + 24 && (isLetter(text.charCodeAt(end)) || isApostrophe(text, end))) end++;
  return end;
}

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === 39 || code === 0x2019) && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1))
  );
}

/** The word goes on with digits or signs: it is the value and no word. */
function goesOnAsValue(text: string, end: number): boolean {
  // Behind most words stands a space, and nothing goes on.
  if (text.charCodeAt(end) === 32) return false;
  return /^[^\s,;:.!?]{0,40}[\d!@#$%^&*_+~?][^\s,.;:]|^[^\s,;:]{0,40}[\d@#$%^&*_+~]/.test(
    text.slice(end, end + 42),
  );
}

function isSpaceOrSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 58 || code === 9 || code === 61 || code === 10;
}

function holdsDigitSoon(text: string, at: number): boolean {
  return /^\s{1,2}["'“„]?[^\s]{0,30}(?:[\d!@#$%^&*]|[a-z][A-Z])/.test(text.slice(at, at + 36));
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96;
}
