import type { Settings } from './settings.js';

const MIN_KEY_BYTES = 24;
const MAX_KEY_BYTES = 64;
const PREFIX = 'whsec_';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What is wrong with the settings of the hand-off taken together. No address and no key is in a fault. */
export function handoffFaults(settings: Settings): string[] {
  const { handoffWebhookUrl: address, handoffWebhookSecret: secret } = settings;
  const faults: string[] = [];
  if ((address === undefined) !== (secret === undefined))
    faults.push('HANDOFF_WEBHOOK_URL and HANDOFF_WEBHOOK_SECRET belong together: set both or none');
  if (address !== undefined) faults.push(...addressFaults(address, settings));
  if (secret !== undefined && !webhookKeys(secret).every(hasFittingLength)) {
    faults.push(
      `HANDOFF_WEBHOOK_SECRET must hold ${MIN_KEY_BYTES} to ${MAX_KEY_BYTES} bytes: make one with \`echo whsec_$(openssl rand -base64 32)\``,
    );
  }
  return faults;
}

/** The keys of `HANDOFF_WEBHOOK_SECRET`, in the form of Standard Webhooks. */
export function webhookKeys(secret: string): Buffer[] {
  return secret.split(',').map((key) => Buffer.from(key.trim().slice(PREFIX.length), 'base64'));
}

function addressFaults(address: string, settings: Settings): string[] {
  const url = URL.parse(address);
  if (url === null || !['https:', 'http:'].includes(url.protocol))
    return ['HANDOFF_WEBHOOK_URL must be an https:// address'];
  const faults: string[] = [];
  if (url.username !== '' || url.password !== '')
    faults.push('HANDOFF_WEBHOOK_URL must not hold a user name or a password: the signature says who we are');
  if (url.hash !== '') faults.push('HANDOFF_WEBHOOK_URL must not have a fragment: it would not be sent');
  if (url.protocol === 'http:' && !isOwnMachine(url, settings)) {
    faults.push(
      'HANDOFF_WEBHOOK_URL must be https: plain http is for this machine alone, outside production, with HANDOFF_WEBHOOK_PRIVATE_ALLOWED=true',
    );
  }
  return faults;
}

function isOwnMachine({ hostname }: URL, settings: Settings): boolean {
  return (
    settings.environment !== 'production' && settings.handoffWebhookPrivateAllowed && LOOPBACK.has(hostname)
  );
}

function hasFittingLength(key: Buffer): boolean {
  return key.length >= MIN_KEY_BYTES && key.length <= MAX_KEY_BYTES;
}
