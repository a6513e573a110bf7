import { family, longToken, token, type VendorFormat } from './vendor-format.js';

/** Chat, mail, phone and social networks. */
export const MESSAGING_FORMATS: readonly VendorFormat[] = [
  ...family('xoxb- xoxp- xoxa- xoxr- xoxs- xoxo- xoxc- xoxd- xoxe- xoxe.xoxp- xoxe.xoxb-', (prefix) =>
    longToken('slack', prefix, 'dash', 20),
  ),
  longToken('slack', 'xapp-', 'dash', 20),
  longToken('discord', 'mfa.', 'url', 60),
  token('twilio', 'SK', 'hex', 32),
  longToken('sendgrid', 'SG.', 'dotted', 40),
  token('mailgun', 'key-', 'hex', 32),
  longToken('brevo', 'xkeysib-', 'dash', 60),
  longToken('brevo', 'xsmtpsib-', 'dash', 60),
  longToken('resend', 're_', 'url', 24),
  token('klaviyo', 'pk_', 'hex', 34),
  longToken('intercom', 'dG9rO', 'base64', 50),
  longToken('hubspot', 'pat-na', 'dash', 36),
  longToken('hubspot', 'pat-eu', 'dash', 36),
  longToken('onesignal', 'os_v2_', 'url', 60),
  longToken('courier', 'pk_prod_', 'upper', 28),
  longToken('loops', 'loops_', 'alnum', 30),
  longToken('facebook', 'EAA', 'alnum', 80),
  longToken('firebase', 'APA91b', 'url', 100),
  longToken('instagram', 'IGQ', 'url', 80),
  longToken('twitter', 'AAAAAAAAAA', 'base64', 70),
  longToken('mapbox', 'sk.eyJ', 'dotted', 50),
  longToken('viber', 'viber_', 'url', 30),
  longToken('mandrill', 'md-', 'url', 22),
  longToken('stytch', 'secret-live-', 'url', 30),
  longToken('stytch', 'secret-test-', 'url', 30),
];
