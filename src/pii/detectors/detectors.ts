import type { PiiType } from '../pii-type.js';
import type { Detector } from './detector.js';
import { detectEmails } from './email/email.js';
import { detectSpelledEmails } from './email/spelled-email.js';
import { detectDocumentNumbers } from './identity/document-number.js';
import { detectNationalIds } from './identity/national-id.js';
import { detectIbans } from './money/iban.js';
import { detectWallets } from './money/wallet.js';
import { detectIpv6 } from './network/ipv6.js';
import { detectMacs } from './network/mac.js';
import { detectUrlCredentials } from './network/url-credentials.js';
import { detectCards } from './numbers/card.js';
import { detectIpv4 } from './numbers/ipv4.js';
import { detectPhones } from './numbers/phone.js';
import { detectSsns } from './numbers/ssn.js';
import { detectAddresses } from './person/address.js';
import { detectBirthDates } from './person/date-of-birth.js';
import { detectNamesBeside } from './person/name-beside.js';
import { detectNames } from './person/name.js';
import { detectCommandPasswords } from './secrets/command-password.js';
import { detectJwts } from './secrets/jwt.js';
import { detectPasswords } from './secrets/password.js';
import { detectPrivateKeys } from './secrets/private-key.js';
import { detectRandomTokens } from './secrets/random-token.js';
import { detectSecretAssignments } from './secrets/secret-assignment.js';
import { detectShapedTokens } from './secrets/shaped-token.js';
import { detectVendorTokens } from './secrets/vendor-token.js';

export interface DetectorEntry {
  readonly type: PiiType;
  readonly detect: Detector;
}

/** Every detector with the kind it finds. But for the last two the order does not matter: overlaps are settled by rank. */
export const DETECTORS: readonly DetectorEntry[] = [
  { type: 'EMAIL', detect: detectEmails },
  { type: 'EMAIL', detect: detectSpelledEmails },
  { type: 'PHONE', detect: detectPhones },
  { type: 'CARD', detect: detectCards },
  { type: 'SSN', detect: detectSsns },
  { type: 'IP', detect: detectIpv4 },
  { type: 'IP', detect: detectIpv6 },
  { type: 'MAC', detect: detectMacs },
  { type: 'URL_CREDENTIALS', detect: detectUrlCredentials },
  { type: 'IBAN', detect: detectIbans },
  { type: 'JWT', detect: detectJwts },
  { type: 'PRIVATE_KEY', detect: detectPrivateKeys },
  { type: 'SECRET', detect: detectVendorTokens },
  { type: 'SECRET', detect: detectShapedTokens },
  { type: 'SECRET', detect: detectSecretAssignments },
  { type: 'PASSWORD', detect: detectPasswords },
  { type: 'PASSWORD', detect: detectCommandPasswords },
  { type: 'DATE_OF_BIRTH', detect: detectBirthDates },
  { type: 'WALLET', detect: detectWallets },
  { type: 'NATIONAL_ID', detect: detectNationalIds },
  { type: 'PASSPORT', detect: detectDocumentNumbers },
  { type: 'NAME', detect: detectNames },
  { type: 'ADDRESS', detect: detectAddresses },
  // These two look at the claims of those before them, so they stay last.
  { type: 'SECRET', detect: detectRandomTokens },
  { type: 'NAME', detect: detectNamesBeside },
];
