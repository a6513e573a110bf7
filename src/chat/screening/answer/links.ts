import type { LinkHosts } from './link-hosts.js';

export const LINK_REMOVED = '[link removed]';

/** A stretch of a segment that is to be replaced. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

const DELIMITER = /[\s<>"'`()[\]{},;|]+/g;
const ENDS_SENTENCE = /[.:!?*_~…,;]{1,8}$/;
/** What ends an address that was found, beside the end of its segment. */
const ENDS_ADDRESS = /[\s<>"'`)\]]/;
/** Schemes that do something without `//`. */
const BARE_SCHEME =
  /^(?:javascript|vbscript|livescript|data|blob|file|ftp|mailto|tel|sms|intent|about|view-source|ws|wss):\S/i;
const SLASHES = /[/\\]{2}/;
const DEFANGED_DOT = /\[(?:\.|dot)\]|\((?:\.|dot)\)/gi;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
const OF_HOST = /^[\p{L}\p{N}.-]$/u;
/** A reader ends or begins a host's name at such a sign. */
const NO_PART_OF_HOST = /[^\p{L}\p{N}\p{M}._-]/u;
const BEGINS_WITH_WWW = /^www\./i;
const SIGNS_AROUND = /^[-_.]{1,80}|[-_.]{1,80}$/g;
const LOW_HALF = /[\udc00-\udfff]/;
const LONGEST_LEAD = 80;
/** Endings that make a link of `name.ending` in most readers; those that are also file names or words are left out. */
const ENDINGS = new Set(
  `com net org info biz name pro mobi edu gov int eu uk de fr es pt it nl be at ch lu ie dk se no fi pl cz sk hu ro bg
  gr tr ru ua by rs hr si ee lv lt is us ca mx br ar cl pe co ve au nz cn jp kr in id th vn ph sg hk tw za ng ke eg ma
  il ae ir io ai me tv cc ws gg la to fm ly gl su tk ml ga cf gq pw vg ms app dev xyz top shop store online site website
  click link club live life world today news blog cloud host space tech digital email support help services center
  page zone vip win bid loan work works agency company group global media network systems finance money credit
  bank cash review reviews bet casino porn sex xxx adult dating download stream icu buzz cyou rest monster quest
  example test invalid localhost onion`.split(/\s+/),
);

/**
 * Links in a segment to hosts that are not allowed. `before` is the text right before it, which may hold the beginning
 * of a host's name.
 */
export function findForeignLinks(segment: string, before: string, hosts: LinkHosts): Replacement[] {
  const found: Replacement[] = [];
  // A dot in brackets is how addresses are written past filters; it must not end an address here.
  const text = segment.replace(DEFANGED_DOT, (dot) => '.'.padEnd(dot.length, '\u0000'));
  let at = 0;
  let done = 0;
  for (const { index, 0: delimiter } of [...text.matchAll(DELIMITER), { index: text.length, 0: '' }]) {
    const atom = text.slice(at, index).replace(ENDS_SENTENCE, '');
    const lead = at === 0 && atom !== '' ? leadOf(before) : '';
    if (at >= done && isLink(lead, atom) && !hosts.allows(addressOf(lead, atom))) {
      done = endOfAddress(text, at + atom.length);
      found.push({ start: at, end: done, text: LINK_REMOVED });
    }
    at = index + delimiter.length;
  }
  return found;
}

/** What at the end of a text could be the beginning of a host's name. */
function leadOf(before: string): string {
  let begin = before.length;
  for (let count = 0; count < LONGEST_LEAD && begin > 0; count++) {
    const isPair = LOW_HALF.test(before.charAt(begin - 1));
    const next = Math.max(0, begin - (isPair ? 2 : 1));
    if (!OF_HOST.test(before.slice(next, begin))) break;
    begin = next;
  }
  return before.slice(begin);
}

/** Behind all that a reader might take for part of the address, but for the sentence's own signs. */
function endOfAddress(text: string, from: number): number {
  let end = from;
  while (end < text.length && !ENDS_ADDRESS.test(text.charAt(end))) end++;
  return from + text.slice(from, end).replace(ENDS_SENTENCE, '').length;
}

function addressOf(lead: string, atom: string): string {
  return SLASHES.test(atom) ? atom : `https://${lead}${atom}`;
}

function isLink(lead: string, written: string): boolean {
  const atom = written.replaceAll('\u0000', '');
  if (atom.length < 2) return false;
  const slashes = SLASHES.exec(atom);
  if (slashes && /[\p{L}\p{N}]/u.test(atom.slice(slashes.index + 2))) return true;
  if (BARE_SCHEME.test(atom)) return true;
  const [name = '', ...behind] = (lead + atom).split('@');
  // Before an @ stands somebody's name, unless it begins as no name does.
  return (behind.length === 0 || BEGINS_WITH_WWW.test(name)) && isHost(name);
}

/** `www.name.anything`, `name.com`, `name.anything/path`, whatever signs stand around it. */
function isHost(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll('。', '.');
  const end = plain.search(/[/?#:&=%\\]/);
  const names = (end === -1 ? plain : plain.slice(0, end)).split(NO_PART_OF_HOST);
  return names.some((name, index) =>
    isHostName(name, index === names.length - 1 && plain.charAt(end) === '/'),
  );
}

function isHostName(written: string, hasPath: boolean): boolean {
  // Readers do not agree whether an underscore ends a name.
  const [name = ''] = BEGINS_WITH_WWW.test(written) ? written.split('_') : [written];
  const host = name.replace(SIGNS_AROUND, '');
  const labels = host.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return false;
  if (labels[0]?.toLowerCase() === 'www') return true;
  const ending = labels.at(-1) ?? '';
  if (!/^\p{L}{2,24}$/u.test(ending)) return false;
  const lower = ending.toLowerCase();
  // A capital behind a dot is a sentence that lacks its space.
  if (ending !== lower && host !== host.toUpperCase()) return false;
  return ENDINGS.has(lower) || (hasPath && /\.[a-z]{2,}$/.test(host));
}
