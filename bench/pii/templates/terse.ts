import type { PhraseBook } from './phrase-book.ts';

/**
 * What people send when an agent has just asked: the value, a label at most.
 * The same in every language, and added to each book.
 */
export const TERSE: PhraseBook['carriers'] = {
  EMAIL: ['{EMAIL}', 'e-mail:{EMAIL}', 'mailto:{EMAIL:bare}', '>> {EMAIL} <<'],
  PHONE: ['tel:{PHONE:intl}', 'Tel/WhatsApp: {PHONE:intl}', 'phone={PHONE:intl}'],
  CARD: ['visa {CARD:visa}', 'Mastercard: {CARD:mastercard} 09/29'],
  IP: ['ip={IP:v4}', 'IPv6: {IP:v6}', 'ssh admin@{IP:v4}'],
  SECRET: ['{SECRET}', 'token:{SECRET}', 'API_TOKEN={SECRET}'],
  PASSWORD: ['pw={PASSWORD:strong}', 'password:{PASSWORD}', 'user: admin / password: {PASSWORD}'],
  JWT: ['{JWT}', 'JWT={JWT}'],
  IBAN: ['{IBAN}', 'IBAN:{IBAN}'],
  URL_CREDENTIALS: ['{URL_CREDENTIALS}'],
  PRIVATE_KEY: ['{PRIVATE_KEY}'],
  MAC: ['mac={MAC} wifi', 'MAC: {MAC}, 2.4 GHz'],
  WALLET: ['{WALLET}', 'wallet:{WALLET}'],
};

/** Harmless lines that stand round the telling one in a real log. */
export const LOG_LINES: readonly string[] = [
  '{timestamp} INFO  cart {order} updated in {number} ms',
  '{timestamp} DEBUG cache miss key=product:{order9}',
  '{timestamp} INFO  worker {number} ready, build {hash}',
  '{timestamp} WARN  slow query ({number}00 ms) on orders',
  '{timestamp} INFO  GET /v2/items/{sku} 200',
  '{timestamp} DEBUG trace={uuid} span={requestid}',
  '{timestamp} INFO  invoice {invoice} rendered, total {price}',
  '{timestamp} ERROR retry {number} of 12 failed, giving up',
];
