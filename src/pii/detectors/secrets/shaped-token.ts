import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';

const COLON = 58;
const DASH = 45;
const SLASH = 47;

const TELEGRAM = /:AA[\w-]{32,34}(?![\w-])/y;
const DISCORD = /[MNO][\w-]{22,30}\.[\w-]{6,7}\.[\w-]{27,45}(?![\w-])/y;
const MAILCHIMP = /[0-9a-f]{32}-us\d{1,2}(?!\w)/y;
const AZURE = /[A-Za-z0-9_.-]{3}\dQ~[A-Za-z0-9_.~-]{31,34}(?![\w~-])/y;
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
    if (after === COLON && end - start >= 8 && end - start <= 10)
      claim(scan, TELEGRAM, start, end, claims, 'vendor:telegram');
    else if (after === SLASH && end - start === 1) claim(scan, ASANA, start, start, claims, 'vendor:asana');
  }
  for (let i = 0; i < scan.mixed.length; i += 2) {
    const start = scan.mixed.at(i);
    const length = scan.mixed.at(i + 1) - start;
    const before = scan.text.charCodeAt(start - 1);
    if (before === 45 || before === 95) continue;
    if (length === 7 && before === 46) {
      claim(scan, TERRAFORM, start - 15, start - 15, claims, 'vendor:terraform');
    } else if (length >= 18 && length <= 40) {
      claim(scan, DISCORD, start, start, claims, 'vendor:discord');
      if (length === 32 && scan.text.charCodeAt(start + length) === DASH)
        claim(scan, MAILCHIMP, start, start, claims, 'vendor:mailchimp');
    } else if (length === 5) {
      claim(scan, AZURE, start, start, claims, 'vendor:azure');
    }
  }
  for (let i = 0; i < scan.urls.length; i++) claimWebhook(scan, scan.urls.at(i), claims);
};

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
