import type { Scan } from '../../scan/scan.js';
import type { Value } from './value-reader.js';

const SPACE = 32;
const DASH = 45;
/** Words that mean a password only behind another: "code wifi", "código secreto". */
const NEEDS_CODE: ReadonlySet<string> = new Set(['wifi', 'wlan', 'secret', 'secreto', 'segreto', 'segredo']);
const CODE_BEHIND = /^[ -](?:key|code|schl[üu]ssel|sleutel|klucz|passphrase)(?=[ :=])/iu;
const CODE =
  /(?:code|codigo|código|codice|kod|cl[ée]|clef|llave|chiave|chave|key|schlüssel|sleutel|klucz)[ ](?:(?:de|du|del|di|do|da|la|le|il|el|van|het|a)[ ]){0,2}$/iu;

export function meansPassword(scan: Scan, index: number): boolean {
  if (!NEEDS_CODE.has(scan.keyword(index))) return true;
  const start = scan.keywordStart(index);
  if (
    /^w(?:ifi|lan)$/.test(scan.keyword(index)) &&
    CODE_BEHIND.test(scan.text.slice(scan.keywordEnd(index), scan.keywordEnd(index) + 14))
  )
    return true;
  return CODE.test(scan.text.slice(Math.max(0, start - 24), start));
}

/** What is only digits: the code of a card, a phone or a door. */
export const PIN = /^(?:pin|secret|segret|segred|geheim)/;
const PASSCODE = /^(?:passcode|zugangscode|pincode|geheimcode)$/;

/** "passcode is 839201 for the app": digits alone, where the word asks for them. */
export function isPasscode(scan: Scan, index: number, value: Value): boolean {
  const password = scan.text.slice(value.start, value.end);
  // A router's key is printed in groups of digits.
  if (/^w(?:ifi|lan)$/.test(scan.keyword(index)))
    return /^[\dA-Za-z]{4}(?:-[\dA-Za-z]{4}){1,7}$|^\d{8,20}$/.test(password);
  return PASSCODE.test(scan.keyword(index)) && /^\d{4,10}$/.test(password);
}

/** "parola d'ordine", "mot de passe wifi": the noun goes on. */
export function passwordNounEnd(text: string, end: number): number {
  const code = text.charCodeAt(end);
  if (code !== SPACE && code !== DASH) return end;
  return (
    end +
    (/^(?:[ ]d['’]ordine|[ -](?:code|kode|kod|key|schl[üu]ssel|sleutel|klucz)(?=[ :=]))/iu.exec(
      text.slice(end, end + 14),
    )?.[0].length ?? 0)
  );
}
