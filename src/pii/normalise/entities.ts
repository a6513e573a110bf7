/**
 * Named HTML entities that can stand inside personal data. The full list has
 * over two thousand names; letters of names and the punctuation of addresses,
 * numbers and links are the ones that hide a value.
 */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  colon: ':',
  sol: '/',
  lowbar: '_',
  UnderBar: '_',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  plus: '+',
  num: '#',
  equals: '=',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  lbrack: '[',
  rbrack: ']',
  excl: '!',
  dollar: '$',
  percnt: '%',
  ast: '*',
  comma: ',',
  semi: ';',
  quest: '?',
  bsol: '\\',
  Tab: '\t',
  NewLine: '\n',
  shy: '',
  zwj: '',
  zwnj: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  minus: '-',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  euro: '€',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  Ccedil: 'Ç',
  Eacute: 'É',
  Egrave: 'È',
  iacute: 'í',
  igrave: 'ì',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  Ntilde: 'Ñ',
  oacute: 'ó',
  ograve: 'ò',
  ocirc: 'ô',
  otilde: 'õ',
  oslash: 'ø',
  uacute: 'ú',
  ugrave: 'ù',
  ucirc: 'û',
  Aacute: 'Á',
  Oacute: 'Ó',
  Uacute: 'Ú',
  yacute: 'ý',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const NUMERIC = /&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?/y;
const NAME = /&([A-Za-z]{2,8});/y;

export interface Decoded {
  readonly value: string;
  /** Offset after the encoded form. */
  readonly end: number;
}

/** Reads the entity that begins with the `&` at `at`. */
export function decodeEntity(text: string, at: number): Decoded | undefined {
  NUMERIC.lastIndex = at;
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const code = numeric[1] === undefined ? Number(numeric[2]) : parseInt(numeric[1], 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? { value: String.fromCodePoint(code), end: NUMERIC.lastIndex } : undefined;
  }
  NAME.lastIndex = at;
  const named = NAME.exec(text);
  const value = named?.[1] === undefined || !Object.hasOwn(NAMED, named[1]) ? undefined : NAMED[named[1]];
  return value === undefined ? undefined : { value, end: NAME.lastIndex };
}
