import { isUpper } from '../../scan/char-class.js';
import { isNotAName } from '../../words/not-a-name.js';
import { countryEnd, postcodeEnd } from './postcode.js';

export interface AddressTail {
  readonly end: number;
  readonly hasPostcode: boolean;
  /** A town was named though no postcode was. */
  readonly hasTown: boolean;
}

const MAX_PARTS = 9;
const SEPARATOR = /(?:,? ?\r?\n ?|,[ ]?|[ ]?[-–—·|/][ ]|[ ])/y;
/** Flat, floor, staircase and the like, in the languages at hand. */
const UNIT =
  /(?:(?:apartment|apart|apto|appt|apt|flat|unit|suite|ste|floor|fl|room|rm|piso|puerta|pta|esc|bloque|portal|bajo|étage|etage|appartement|app|bât|batiment|bâtiment|résidence|wohnung|whg|top|interno|int|scala|sc|m|lok|lokal|mieszkanie|bus|andar|esq|dto|dt|fração|bloco|casa|hinterhaus|vorderhaus|hh|vh|eg|og|dg|c\/o|lot|#)\.?[ ]?(?:n[º°o.]{0,2}[ ]?)?[\dA-Za-z]{0,4}(?:[º°ª])?|\d{1,2}[º°ª.][ ]?(?:[A-Za-z]{1,4}\.?|izq|dcha|izda|étage|etage|og|stock|piso|andar|esq|dto)?|\d{1,2}(?:er|e|ème|de|ste|st|nd|rd|th)[ ](?:étage|etage|verdieping|floor|piso|andar)|\d{1,2}-\d{1,2}(?=,)|\d{1,2}[ ][A-D](?=,)|[A-D](?=[, \n]))(?![\p{L}\d])\.?/iuy;
const TOWN_WORD =
  /(?:\p{Lu}[\p{L}'’.-]{0,24}|(?:am|an|der|im|in|bei|ob|a|la|le|les|el|los|las|de|del|della|di|do|da|dos|das|den|aan|upon|on|under|sur|sous|en|nad|pod|sul|[ld]['’]\p{Lu}[\p{L}-]{1,20})(?=[ -]))/uy;
const LOWER_WORD = /\p{L}[\p{L}'’-]{1,24}/uy;
const PROVINCE = /[ ,]{0,2}(?:\((?:[A-Z]{2}|[A-Z][\p{L}]{2,20})\)|[A-Z]{2}(?![\p{L}\d]))/uy;
const MAX_TOWN_WORDS = 4;

/**
 * Reads what follows a street and its number: flat, town, postcode, country.
 * Without a postcode only what names a flat or a town is taken.
 */
export function readTail(text: string, from: number, isLowerCase: boolean): AddressTail {
  let end = from;
  let at = from;
  let townWords = 0;
  let townEnd = from;
  for (let part = 0; part < MAX_PARTS; part++) {
    const next = matchEnd(SEPARATOR, text, at);
    if (next === at) break;
    const whole = postcodeTail(text, next, townWords, isLowerCase);
    if (whole > 0) return { end: countryEnd(text, whole), hasPostcode: true, hasTown: true };
    const unit = matchEnd(UNIT, text, next);
    if (unit > next && townWords === 0) {
      at = end = unit;
      continue;
    }
    const word = townWordEnd(text, next, isLowerCase);
    if (word === next || ++townWords > MAX_TOWN_WORDS + 1) break;
    const isOnItsOwn = text.charAt(at) === ',' || text.charAt(at) === '\n' || townEnd > from;
    if (isOnItsOwn && isUpper(text.charCodeAt(next))) townEnd = word;
    at = word;
  }
  if (townEnd > end) return { end: countryEnd(text, townEnd), hasPostcode: false, hasTown: true };
  return { end, hasPostcode: false, hasTown: false };
}

/** End of "10115 Berlin" or, behind a town, of "NW1 6XE"; 0 when neither stands here. */
function postcodeTail(text: string, at: number, townWords: number, isLowerCase: boolean): number {
  const before = postcodeEnd(text, at, 'before');
  if (before > 0) {
    const town = townEndAfter(text, before, isLowerCase);
    if (town > before) return town;
  }
  if (townWords === 0) return 0;
  return postcodeEnd(text, at, 'after') || (before > 0 && text.charAt(at + 4) === '-' ? before : 0);
}

function townEndAfter(text: string, postcode: number, isLowerCase: boolean): number {
  let at = postcode;
  let end = postcode;
  for (let words = 0; words < MAX_TOWN_WORDS; words++) {
    const next = words === 0 ? skip(text, at) : text.charAt(at) === ' ' ? at + 1 : at;
    if (next === at) break;
    const word = matchEnd(TOWN_WORD, text, next);
    if (word === next) {
      if (words === 0 && isLowerCase) return lowerTown(text, next, postcode);
      break;
    }
    if (words > 0 && isNotAName(text.slice(next, word)) && isUpper(text.charCodeAt(next))) break;
    if (isUpper(text.charCodeAt(next))) end = trimDot(text, word);
    else if (words === 0 && isLowerCase) return lowerTown(text, next, postcode);
    at = word;
    if (end === word && text.charAt(word - 1) === '.') break;
  }
  if (end === postcode) return postcode;
  return Math.max(end, matchEnd(PROVINCE, text, end));
}

function skip(text: string, at: number): number {
  const char = text.charAt(at);
  if (char === ' ' || char === '\n') return at + 1;
  return char === ',' && text.charAt(at + 1) === ' ' ? at + 2 : at;
}

function lowerTown(text: string, at: number, postcode: number): number {
  const end = matchEnd(LOWER_WORD, text, at);
  if (end === at || isNotAName(text.slice(at, end))) return postcode;
  // "frankfurt am main", "den haag", "são paulo": one word, two when it begins with a short one.
  if (end - at > 3) return end;
  const second = matchEnd(LOWER_WORD, text, end + 1);
  return text.charAt(end) === ' ' && second > end + 1 ? second : end;
}

function townWordEnd(text: string, at: number, isLowerCase: boolean): number {
  const word = matchEnd(TOWN_WORD, text, at);
  if (word > at) return trimDot(text, word);
  return isLowerCase ? matchEnd(LOWER_WORD, text, at) : at;
}

function trimDot(text: string, end: number): number {
  let trimmed = end;
  while (/['’.-]/.test(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
