import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';

const COLON = 58;
const DASH = 45;
const SLASH = 47;
const BAR = 124;
const LETTER_M = 77;
const LETTER_O = 79;

const TELEGRAM = /:AA[\w-]{32,34}(?![\w-])/y;
const DISCORD = /[MNO][\w-]{22,30}\.[\w-]{6,7}\.[\w-]{27,45}(?![\w-])/y;
const MAILCHIMP = /[0-9a-f]{32}-us\d{1,2}(?!\w)/y;
const MAILGUN = /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![\w-])/y;
const NEW_RELIC = /(?:[0-9a-fA-F]{36}|eu01xx[0-9a-fA-F]{30})NRAL(?!\w)/y;
const GOOGLE_REFRESH = /1\/\/0[\w-]{40,200}(?![\w-])/y;
const FIREBASE = /\w{11}:APA91b[\w-]{100,200}(?![\w-])/y;
const TWILIO = /AC[0-9a-f]{32}["']?[,:; ]{1,3}["']?[0-9a-f]{32}(?!\w)/y;
const FACEBOOK = /\d{15,16}\|[\w-]{27,40}(?![\w-])/y;
const AZURE = /[A-Za-z0-9_.-]{3}\dQ~[A-Za-z0-9_.~-]{31,34}(?![\w~-])/y;
/** Since 2024 the tokens of Azure DevOps carry `AZDO` before their checksum. */
const AZURE_DEVOPS_LENGTH = 84;
const ASANA = /[12]\/\d{15,17}(?:\/\d{15,17})?:[0-9a-f]{32}(?!\w)/y;
const TERRAFORM = /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,90}(?![\w=-])/y;
const WEBHOOK =
  /:\/\/(?:hooks\.slack\.com\/(?:services|workflows)\/[\w/]{20,120}|(?:\w{1,10}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{15,20}\/[\w-]{40,90}|[\w-]{1,60}\.webhook\.office\.com\/[\w@/-]{40,250}|hooks\.zapier\.com\/hooks\/catch\/\d{1,10}\/\w{4,20})/y;

/** Tokens told by their shape and not by how they begin, and addresses that are a secret in themselves. */
export const detectShapedTokens: Detector = (scan, claims) => {
  for (let i = 0; i < scan.digits.length; i += 2) {
    const start = scan.digits.at(i);
    const end = scan.digits.at(i + 1);
    const after = scan.text.charCodeAt(end);
    const length = end - start;
    if (after === COLON && length >= 8 && length <= 10) {
      claim(scan, TELEGRAM, start, end, claims, 'vendor:telegram');
    } else if (after === SLASH && length === 1) {
      claim(scan, ASANA, start, start, claims, 'vendor:asana');
      claim(scan, GOOGLE_REFRESH, start, start, claims, 'vendor:google');
    } else if (after === BAR && length >= 15 && length <= 16) {
      claim(scan, FACEBOOK, start, start, claims, 'vendor:facebook');
    }
  }
  for (let i = 0; i < scan.mixed.length; i += 2) {
    const start = scan.mixed.at(i);
    const length = scan.mixed.at(i + 1) - start;
    const before = scan.text.charCodeAt(start - 1);
    if (before === 45 || before === 95) continue;
    if (length === AZURE_DEVOPS_LENGTH && scan.text.startsWith('AZDO', start + AZURE_DEVOPS_LENGTH - 8)) {
      claims.add('SECRET', start, start + length, 0.95, 'vendor:azure-devops');
    } else if (length === 7 && before === 46) {
      claim(scan, TERRAFORM, start - 15, start - 15, claims, 'vendor:terraform');
    } else if (length >= 18 && length <= 40) {
      if (length === 34) claimTwilio(scan, start, claims);
      const first = scan.text.charCodeAt(start);
      if (first >= LETTER_M && first <= LETTER_O)
        claim(scan, DISCORD, start, start, claims, 'vendor:discord');
      if (length === 32 && scan.text.charCodeAt(start + length) === DASH) {
        claim(scan, MAILCHIMP, start, start, claims, 'vendor:mailchimp');
        claim(scan, MAILGUN, start, start, claims, 'vendor:mailgun');
      } else if (length === 40) {
        claim(scan, NEW_RELIC, start, start, claims, 'vendor:new-relic');
      }
    } else if (length === 11) {
      claim(scan, FIREBASE, start, start, claims, 'vendor:firebase');
    } else if (length === 5) {
      claim(scan, AZURE, start, start, claims, 'vendor:azure');
    }
  }
  for (let i = 0; i < scan.urls.length; i++) claimWebhook(scan, scan.urls.at(i), claims);
};

/** `Client("AC…", "…")`: the token of the account whose number stands before it. */
function claimTwilio(scan: Scan, start: number, claims: Claims): void {
  TWILIO.lastIndex = start;
  if (TWILIO.test(scan.text))
    claims.add('SECRET', TWILIO.lastIndex - 32, TWILIO.lastIndex, 0.95, 'vendor:twilio');
}

function claim(
  scan: Scan,
  pattern: RegExp,
  start: number,
  from: number,
  claims: Claims,
  detector: string,
): void {
  pattern.lastIndex = from;
  if (start >= 0 && pattern.test(scan.text)) claims.add('SECRET', start, pattern.lastIndex, 0.95, detector);
}

function claimWebhook(scan: Scan, colon: number, claims: Claims): void {
  WEBHOOK.lastIndex = colon;
  if (!WEBHOOK.test(scan.text)) return;
  const scheme = scan.text.startsWith('https', colon - 5) ? 5 : 4;
  claims.add('SECRET', colon - scheme, WEBHOOK.lastIndex, 0.95, 'webhook');
}
