import type { PhraseBook } from '../phrase-book.ts';

export const englishAccounts: PhraseBook['carriers'] = {
  IBAN: [
    'my IBAN is {IBAN}',
    'please refund to {IBAN}',
    'Bank details: {IBAN}',
    'the direct debit from {IBAN} bounced',
    'new account for payouts is {IBAN}, please confirm',
    "iban {IBAN} belongs to my wife's account",
    'we transferred it from {IBAN} on Monday',
  ],
  URL_CREDENTIALS: [
    'we use {URL_CREDENTIALS} and it fails',
    'the connection string is {URL_CREDENTIALS}',
    'I can open {URL_CREDENTIALS} in the browser but not in the app',
    'connect with {URL_CREDENTIALS}',
    'the feed is at {URL_CREDENTIALS}',
  ],
  PRIVATE_KEY: [
    'is this the right key for sftp?\n{PRIVATE_KEY}',
    'I was told to send you the key file:\n{PRIVATE_KEY}',
    'your upload form refuses this:\n\n{PRIVATE_KEY:short}',
  ],
  MAC: [
    'the MAC address of the box is {MAC}',
    'device {MAC} keeps going offline',
    'please unlock my router, mac {MAC}',
    'The sticker says {MAC}',
    'I registered the camera with {MAC}',
  ],
  WALLET: [
    'I sent the payment to {WALLET}',
    'my wallet is {WALLET}',
    'please pay out to {WALLET}',
    'the withdrawal to {WALLET} is pending since yesterday',
    'BTC/ETH address: {WALLET}',
    'is {WALLET} your address or is this a scam?',
  ],
};
