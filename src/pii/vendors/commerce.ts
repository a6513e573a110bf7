import { family, longToken, token, type VendorFormat } from './vendor-format.js';

/** Payments, shops and shipping. */
export const COMMERCE_FORMATS: readonly VendorFormat[] = [
  ...family('sk_live_ sk_test_ rk_live_ rk_test_ sk_prod_ rk_prod_', (prefix) =>
    longToken('stripe', prefix, 'url', 10),
  ),
  longToken('stripe', 'whsec_', 'base64', 24),
  longToken('stripe', 'sk_org_', 'url', 20),
  token('square', 'EAAA', 'url', 22, 64),
  token('square', 'sq0atp-', 'url', 22),
  token('square', 'sq0csp-', 'url', 43),
  longToken('paypal', 'access_token$production$', 'alnum', 16),
  ...family('rzp_live_ rzp_test_', (prefix) => token('razorpay', prefix, 'alnum', 14, 24)),
  ...family('shpat_ shpca_ shppa_ shpss_ shptka_', (prefix) => token('shopify', prefix, 'hex', 32)),
  longToken('plaid', 'access-production-', 'dash', 36),
  longToken('plaid', 'access-sandbox-', 'dash', 36),
  longToken('gocardless-or-mollie', 'live_', 'url', 28),
  longToken('mollie', 'test_', 'alnum', 28),
  longToken('gocardless', 'sandbox_', 'url', 40),
  longToken('flutterwave', 'FLWSECK', 'url', 20),
  longToken('duffel', 'duffel_live_', 'url', 40),
  longToken('duffel', 'duffel_test_', 'url', 40),
  ...family('EZAK EZTK', (prefix) => token('easypost', prefix, 'alnum', 54)),
  ...family('shippo_live_ shippo_test_', (prefix) => token('shippo', prefix, 'hex', 40)),
  longToken('paddle', 'pdl_live_apikey_', 'url', 30),
  longToken('paddle', 'pdl_sdbx_apikey_', 'url', 30),
  longToken('klarna', 'klarna_', 'dotted', 40),
  longToken('checkout-com', 'sk_sbox_', 'lower', 20),
  longToken('adyen', 'AQE', 'base64', 80),
  longToken('polar', 'polar_oat_', 'alnum', 32),
  longToken('lago', 'lago_', 'alnum', 32),
];
