import { isAsciiWord, isDigit, isLetter, isSpace } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import { PASSWORD_STOP_WORDS, PASSWORD_TALK } from '../../words/password-stop-words.js';
import type { Claims, Detector } from '../detector.js';
import { linkAfter, namedValueLink, spaceLinkAfter, type Link } from './password-link.js';
import { claimNear, isVeryStrong } from './password-near.js';
import { isPasscode, meansPassword, passwordNounEnd, PIN } from './password-noun.js';
import { isStandIn } from './randomness.js';
import { isLink, readValue, skipSpaces, type Value } from './value-reader.js';

/**
 * Passwords that people write down: `pwd=…`, "my password is …", "… is my
 * password", in eight languages. Talk about passwords is not one: unless a sign
 * (`:`, `=`, quotes) says that a value comes, it has to look like a password.
 */
export const detectPasswords: Detector = (scan, claims) => {
  if ((scan.roles & Role.Password) === 0) return;
  for (let i = 0; i < scan.keywordCount; i++) {
    if ((scan.keywordRole(i) & Role.Password) === 0) continue;
    if (!meansPassword(scan, i) || claimAfter(scan, i, claims)) continue;
    claimBefore(scan, i, claims);
    claimTyped(scan, i, claims);
    claimNear(scan, i, claims);
  }
};

const LOGIN_WORDS: ReadonlySet<string> = new Set(
  `login user username benutzer benutzername nutzer nutzername identifiant utilisateur usuario utente gebruiker
  gebruikersnaam utilizador usuário użytkownik`.split(/\s+/),
);
const BETWEEN: ReadonlySet<string> = new Set(
  'and und et y e en i with mit mot de the my mein mi la il'.split(' '),
);

/** "login admin, password sunshine": beside a user's name the next word is a password. */
function followsLogin(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 72), start).toLowerCase();
  let name = lastWord(before, before.length);
  while (BETWEEN.has(before.slice(name.start, name.end))) name = lastWord(before, name.start);
  if (before.slice(name.start, name.end).includes('@')) return true;
  const label = lastWord(before, name.start);
  return LOGIN_WORDS.has(before.slice(label.start, label.end));
}

/** The last word before `end`; empty when there is none. */
function lastWord(text: string, end: number): { start: number; end: number } {
  let last = end;
  while (last > 0 && partsWords(text.charCodeAt(last - 1))) last--;
  let start = last;
  while (start > 0 && !partsWords(text.charCodeAt(start - 1))) start--;
  return { start, end: last };
}

/** A space, or one of `,;:=/`. */
function partsWords(code: number): boolean {
  return isSpace(code) || code === 44 || code === 47 || code === 58 || code === 59 || code === 61;
}

/** Something before the word says that its value follows at once. */
function isAnnounced(text: string, start: number): boolean {
  return isOption(text, start) || followsNew(text, start) || followsLogin(text, start);
}

/** `--password x`, as a command takes it. */
function isOption(text: string, start: number): boolean {
  return text.startsWith('--', start - 2);
}

/** "new password sunshine, forgot the old one". */
function followsNew(text: string, start: number): boolean {
  return /(?:^|\s)(?:new|neues|nouveau|nueva|nuova|nieuw|nova|nowe) $/i.test(
    text.slice(Math.max(0, start - 9), start),
  );
}

function claimAfter(scan: Scan, index: number, claims: Claims): boolean {
  const { text } = scan;
  const found =
    namedValueLink(text, scan.keywordEnd(index)) ??
    linkAfter(text, passwordNounEnd(text, scan.keywordEnd(index)));
  const isTrusted =
    (found === undefined || found.kind === 'none') && isAnnounced(text, scan.keywordStart(index));
  const link = found ?? (isTrusted ? spaceLinkAfter(text, scan.keywordEnd(index)) : undefined);
  if (link === undefined) return false;
  const isPin = PIN.test(scan.keyword(index));
  const value = readValue(text, link.end);
  const trusted: Link = isTrusted && link.kind === 'none' ? { ...link, kind: 'sign', isTight: true } : link;
  if (value === undefined) return false;
  if (!isPassword(text, value, trusted, isPin) && !isPasscode(scan, index, value)) return false;
  claims.add('PASSWORD', value.start, value.end, link.kind === 'sign' ? 0.9 : 0.8, 'password');
  claimSecond(text, value, claims);
  return true;
}

const SECOND =
  /,?[ \t]{1,2}(?:to|auf|in|à|a|naar|para|na|or|oder|ou|o|of|lub|then|(?:(?:and|und|et|y|e|en|i)[ ])?(?:(?:the|my|das|mein|le|la|el|il|de|het)[ ])?(?:new|neue|nouveau|nouvelle|nueva|nuova|nieuwe|nova|nowe)(?:[ ](?:one|pw|password))?(?:[ ](?:is|ist|est|es|è|é|to))?)[ \t]{1,2}/iy;

/** "changed from A to B", "A or B". */
function claimSecond(text: string, first: Value, claims: Claims): void {
  SECOND.lastIndex = first.isQuoted ? first.end + 1 : first.end;
  if (!SECOND.test(text)) return;
  const value = readValue(text, SECOND.lastIndex);
  if (value && isStrong(text.slice(value.start, value.end)))
    claims.add('PASSWORD', value.start, value.end, 0.7, 'password');
}

function isPassword(text: string, value: Value, link: Link, isPin: boolean): boolean {
  const password = text.slice(value.start, value.end);
  if (password.length > 128 || isStandIn(password) || isLink(password)) return false;
  if (isPin) return /^\d{4,8}$/.test(password) || (link.kind !== 'none' && isVeryStrong(password));
  if (password.length < 3 || (!isAsciiWord(password.charCodeAt(0)) && /^[^\p{L}\p{N}]+$/u.test(password)))
    return false;
  const lower = password.toLowerCase();
  const word = isAsciiWord(lower.charCodeAt(lower.length - 1)) ? lower : lower.replace(/[!?.,]{1,9}$/, '');
  if (PASSWORD_STOP_WORDS.has(word) || PASSWORD_TALK.has(word)) return false;
  if (value.isQuoted) return link.kind !== 'none' || password.length >= 4;
  if (isStrong(password)) return true;
  if (link.kind === 'none' || link.isFar) return false;
  // "Password: sunshine" and "my password is sunshine", when nothing more follows.
  if (link.kind === 'sign' && link.isTight) return true;
  if (/^\d{6,}$/.test(password)) return true;
  return password.length >= 4 && endsClause(text, value.end);
}

const MEASURE = /^\d{1,3}(?:st|nd|rd|th|er|am|pm|x|h|min|days?|chars?)$/i;

/** Both, and beside them only visible signs of ASCII. */
function isLettersAndDigits(password: string): boolean {
  let hasLetter = false;
  let hasDigit = false;
  for (let i = 0; i < password.length; i++) {
    const code = password.charCodeAt(i);
    if (code <= 32 || code > 126) return false;
    if (isDigit(code)) hasDigit = true;
    else if (isLetter(code)) hasLetter = true;
  }
  return hasLetter && hasDigit;
}

/** At least six characters of two kinds, as no word of the language has them. */
function isStrong(password: string): boolean {
  if (password.length < 5) return false;
  // Letters and digits together, which is what most are, unless they are a measure.
  if (isLettersAndDigits(password)) return !MEASURE.test(password);
  if (/^\d+(?:[.,:/-]\d+)*%?$/.test(password) || /\s/.test(password)) return false;
  if (MEASURE.test(password)) return false;
  const hasDigit = /\d/.test(password);
  const hasLetter = /\p{L}/u.test(password);
  const hasSign = /[^\p{L}\p{N}'’.,-]/u.test(password.slice(0, -1)) || /[@#$%^&*+=_~]$/.test(password);
  if (hasLetter && hasDigit) return true;
  if (hasSign && (hasDigit || hasLetter))
    return !/^[\p{L}]+[/()]\p{L}+$/u.test(password) || password.length > 18;
  return /\p{Ll}\p{Lu}\p{Ll}/u.test(password) && password.length >= 7;
}

function endsClause(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (end >= text.length || code === 10 || code === 13) return true;
  if (code === 46 || code === 44 || code === 59 || code === 33 || code === 41) return true;
  const next = skipSpaces(text, end, 2);
  return (
    /^(?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|mas|i|ale)\s/i.test(text.slice(next, next + 6)) ||
    text.charCodeAt(next) === 10
  );
}

const AS_PASSWORD =
  /(?:^|\s)(\S{5,64})[ \t](?:(?:as|is|was|for|als|ist|war|comme|est|come|è|como|es|jako|to|is|é)[ \t])(?:(?:my|the|our|mein|das|meinem|mon|le|la|mi|il|mia|mijn|het|minha|a|moje|new|neues|mot|de|la mia|a minha)[ \t]){0,3}$/iu;

/** Looked at first, since it is short. */
const LEADS_TO_PASSWORD =
  /\s(?:as|is|my|the|our|als|ist|mein|das|meinem|de|le|la|mi|il|mia|mijn|het|minha|a|moje|to|new|neues|é|è|es|como|come|comme|jako)[ \t]$/iu;

/** "I type Hunter2! and it says wrong password". */
const TYPED =
  /(?:^|\s)(?:type|typed|enter|entered|typ|tippe|gebe|tape|saisis|escribo|pongo|scrivo|inserisco|escrevo|digito|wpisuj[ęe]|wpisa[łl][ae]m|metto|uso|using|used|tried|probiert|probé|(?:log ?in|sign ?in|in|get in|access) with|(?:einloggen|anmelden|rein) mit|connecter avec|entrar con|entrar com|entrare con|inloggen met)[ \t](\S{5,64})/iu;

function claimTyped(scan: Scan, index: number, claims: Claims): void {
  const start = scan.keywordStart(index);
  const from = Math.max(0, start - 80);
  const match = TYPED.exec(scan.text.slice(from, start));
  if (!match?.[1]) return;
  const value = readValue(scan.text, from + match.index + match[0].lastIndexOf(match[1]));
  if (value && isStrong(scan.text.slice(value.start, value.end)))
    claims.add('PASSWORD', value.start, value.end, 0.7, 'password-typed');
}

/** "Hunter2! is my password", "I use Hunter2! as my password". */
function claimBefore(scan: Scan, index: number, claims: Claims): void {
  const start = scan.keywordStart(index);
  if (!isSpace(scan.text.charCodeAt(start - 1)) || isLetter(scan.text.charCodeAt(scan.keywordEnd(index))))
    return;
  if (!LEADS_TO_PASSWORD.test(scan.text.slice(Math.max(0, start - 9), start))) return;
  const from = Math.max(0, start - 96);
  const match = AS_PASSWORD.exec(scan.text.slice(from, start));
  if (!match?.[1]) return;
  const at = from + match.index + match[0].indexOf(match[1]);
  const value = readValue(scan.text, at);
  if (value && isStrong(scan.text.slice(value.start, value.end)))
    claims.add('PASSWORD', value.start, value.end, 0.75, 'password-before');
}
