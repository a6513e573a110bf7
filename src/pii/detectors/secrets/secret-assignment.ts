import { isWord } from '../../scan/char-class.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';
import { isStandIn, looksRandom } from './randomness.js';
import { isLink, readValue, skipSpaces } from './value-reader.js';

/** The rest of an identifier (`_PROD`, `-id`), a closing quote, then `:`, `=` or a verb. */
const LINK =
  /[\w-]{0,40}(?:[ ](?:di|de|do|d['’])?[ ]?(?:accesso|acceso|accès|acesso|dostępu|secreta?|segreta|privata?|privada))?["'`]?[ \t]{0,4}(?:value)?(?:=>|->|:=|[:=]|(?:is|ist|lautet|est|es|è|é|jest|to|was)(?=[ \t:]))[ \t:]{0,4}(?:\r?\n)?/iy;
/** Shortest value behind a sign or a verb, and behind nothing but a space. */
const SHORTEST_LINKED = 10;
const SHORTEST = 20;
const UUID_LENGTH = 36;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PRODUCT_KEY = /^[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){2,5}$/;
/** A name in a program and no value: `process.env.API_KEY`, `config.apiKey`. */
const CODE = /^[A-Za-z_$][A-Za-z_$]*(?:\.[A-Za-z_$]{1,40}){1,6}[;)]?$/;
/** `token` and `secret` alone can be many things; these cannot. */
const CREDENTIAL =
  /api|secret|token|bearer|auth|credential|access|private|client|sas|geheim|zugriff|heroku|snyk|squarespace|messagebird|sendbird|postmark|mailjet|plaid|hubspot/i;

/** Keys and tokens of no known format, named by the word before them: `api_key = …`. */
export const detectSecretAssignments: Detector = (scan, claims) => {
  if ((scan.roles & (Role.SecretKey | Role.Bearer)) === 0) return;
  for (let i = 0; i < scan.keywordCount; i++) {
    const role = scan.keywordRole(i);
    if ((role & Role.Bearer) !== 0) claimBearer(scan, i, claims);
    else if ((role & Role.SecretKey) !== 0) claimAssigned(scan, i, claims);
  }
};

function claimBearer(scan: Scan, index: number, claims: Claims): void {
  const { text } = scan;
  const end = scan.keywordEnd(index);
  const at = skipSpaces(text, end, 2);
  if (at === end) return;
  const value = readValue(text, at);
  if (value === undefined || value.end - value.start < 12) return;
  const secret = text.slice(value.start, value.end);
  if (isStandIn(secret) || !/^[\w.~+/=-]+$/.test(secret)) return;
  const isBasic = scan.keyword(index) === 'basic';
  if (isBasic ? !(/[A-Z]/.test(secret) && /[a-z]/.test(secret)) : !looksRandom(secret)) return;
  claims.add('SECRET', value.start, value.end, 0.9, 'authorization');
}

function claimAssigned(scan: Scan, index: number, claims: Claims): void {
  const { text } = scan;
  const end = scan.keywordEnd(index);
  if (
    index + 1 < scan.keywordCount &&
    scan.keywordStart(index + 1) <= end + 1 &&
    !opensValue(text, end, scan.keywordEnd(index + 1)) &&
    (scan.keywordRole(index + 1) & Role.SecretKey) !== 0
  )
    return;
  LINK.lastIndex = end;
  const isLinked = LINK.test(text);
  const at = isLinked ? LINK.lastIndex : skipSpaces(text, end, 1);
  if (at === end || (isWord(text.charCodeAt(end)) && !isLinked)) return;
  const value = readValue(text, at);
  // Looked at before the words around it, which cost more.
  if (value === undefined || value.end - value.start < (isLinked ? SHORTEST_LINKED : SHORTEST)) return;
  if (isOtherKey(text, scan.keywordStart(index), text.slice(end, at))) return;
  const secret = text.slice(value.start, value.end);
  if (!isSecret(secret, isLinked, isCredential(scan, index))) return;
  claims.add('SECRET', value.start, value.end, 0.8, 'secret-assignment');
}

/** `api_key=key_9f…`: the second word for a key is the beginning of the value. */
function opensValue(text: string, end: number, nextEnd: number): boolean {
  const sign = text.charAt(end);
  const after = text.charAt(nextEnd);
  return (sign === '=' || sign === ':') && (after === '_' || after === '-');
}

/** Keys that open nothing: `cache-key`, `public key`, `key_id`, `twitter_url`. */
const HARMLESS_BEFORE =
  /(?:code|código|codigo|codice|cache|public|pub|publishable|primary|foreign|partition|sort|idempotency|row|object|group|translation|i18n|shard|routing|dedup|tracking|csrf|page|next|continuation|cursor)[ _.-]?$/i;
const HARMLESS_AFTER =
  /^[_.-]?(?:(?:account|client|app|project|org|team|tenant|user)[_.-]?)?(?:s?ids?|name|names|alias|ring|store|file|path|length|size|type|count|version|vault|url|uri|host|endpoint|region|user|username|handle|hash|digest|fingerprint|thumbprint|expires|expiry|ttl)(?![a-z])/i;

function isOtherKey(text: string, start: number, link: string): boolean {
  return HARMLESS_AFTER.test(link) || HARMLESS_BEFORE.test(text.slice(Math.max(0, start - 14), start));
}

function isCredential(scan: Scan, index: number): boolean {
  const start = scan.keywordStart(index);
  return CREDENTIAL.test(scan.text.slice(Math.max(0, start - 12), scan.keywordEnd(index)));
}

function isSecret(secret: string, isLinked: boolean, isCredentialName: boolean): boolean {
  if (/\s/.test(secret) || isStandIn(secret)) return false;
  if (isLink(secret) || secret.includes('(') || secret.includes('@')) return false;
  if (secret.length === UUID_LENGTH && UUID.test(secret)) return isLinked && isCredentialName;
  if (PRODUCT_KEY.test(secret) || CODE.test(secret)) return false;
  if (secret.length < 16 && !isCredentialName) return false;
  return looksRandom(secret);
}
