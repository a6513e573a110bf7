import { passesBase58Check } from '../../checksums/base58.js';
import { passesBech32 } from '../../checksums/bech32.js';
import { Role } from '../../scan/role.js';
import type { Scan } from '../../scan/scan.js';
import type { Claims, Detector } from '../detector.js';

const SHORTEST = 25;
const LONGEST = 120;
const REACH = 40;

const ETHEREUM = /^0x[0-9a-fA-F]{40}$/;
const BECH32 = /^(?:bc1|tb1|ltc1|addr1|stake1|cosmos1|osmo1|bnb1)[a-z0-9]{20,110}$/i;
const LONGEST_BECH32_PREFIX = 6;
/** Bitcoin, Litecoin, Dogecoin, Tron, Zcash, Dash, Tezos: by their first letter. */
const BASE58_CHECK = /^(?:[13LMDTAX]|t[13]|tz[123])[1-9A-HJ-NP-Za-km-z]{24,36}$/;
const RIPPLE = /^r[1-9A-HJ-NP-Za-km-z]{24,34}$/;
const STELLAR = /^G[A-Z2-7]{55}$/;
const MONERO = /^[48][1-9A-HJ-NP-Za-km-z]{94}$/;
/** No check digits of its own, so only where the words speak of a wallet. */
const SOLANA = /^[1-9A-HJ-NP-Za-km-z]{32,44}$/;

/** Addresses of crypto wallets, by their checksums where they have one. */
export const detectWallets: Detector = (scan, claims) => {
  for (let i = 0; i < scan.mixed.length; i += 2) claim(scan, scan.mixed.at(i), scan.mixed.at(i + 1), claims);
  for (let i = 0; i < scan.longWords.length; i += 2)
    claim(scan, scan.longWords.at(i), scan.longWords.at(i + 1), claims);
};

function claim(scan: Scan, start: number, end: number, claims: Claims): void {
  const length = end - start;
  if (length < SHORTEST || length > LONGEST) return;
  const value = scan.text.slice(start, end);
  const confidence = confidenceOf(scan, start, value);
  if (confidence > 0) claims.add('WALLET', start, end, confidence, 'wallet');
}

/** The part that people can read ends with the first `1`. */
function mayBeBech32(value: string): boolean {
  const end = value.indexOf('1');
  return end >= 2 && end <= LONGEST_BECH32_PREFIX;
}

function confidenceOf(scan: Scan, start: number, value: string): number {
  const { length } = value;
  if (length === 42 && ETHEREUM.test(value)) return 0.95;
  if (mayBeBech32(value) && BECH32.test(value)) return passesBech32(value) ? 0.99 : 0;
  if (length <= 39 && BASE58_CHECK.test(value) && passesBase58Check(value, 'bitcoin')) return 0.99;
  if (length <= 35 && RIPPLE.test(value) && passesBase58Check(value, 'ripple')) return 0.99;
  if ((length === 56 && STELLAR.test(value)) || (length === 95 && MONERO.test(value))) return 0.9;
  if (length < 32 || length > 44 || (scan.roles & Role.Wallet) === 0) return 0;
  const isMixedCase = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
  return isMixedCase && SOLANA.test(value) && scan.roleBefore(start, Role.Wallet, REACH) !== 0 ? 0.75 : 0;
}
