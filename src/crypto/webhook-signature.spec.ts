import { Webhook } from 'standardwebhooks';
import { WebhookSigner } from './webhook-signature.js';

const ID = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';
const BODY = '{"type":"handoff.requested","note":"größer"}';
const KEYS = [Buffer.alloc(32, 1), Buffer.alloc(24, 2)] as const;

function receiverWith(key: Buffer): Webhook {
  return new Webhook(`whsec_${key.toString('base64')}`);
}

it('is what the library of the standard verifies, with either key of a ring', () => {
  const headers = new WebhookSigner(KEYS).sign(ID, new Date(), BODY);

  for (const key of KEYS) expect(receiverWith(key).verify(BODY, { ...headers })).toEqual(JSON.parse(BODY));
});

it('does not verify for another key, body, id or time', () => {
  const headers = new WebhookSigner(KEYS).sign(ID, new Date(), BODY);
  const [key] = KEYS;

  expect(() => receiverWith(Buffer.alloc(32, 3)).verify(BODY, { ...headers })).toThrow();
  expect(() => receiverWith(key).verify(`${BODY} `, { ...headers })).toThrow();
  expect(() => receiverWith(key).verify(BODY, { ...headers, 'webhook-id': 'other' })).toThrow();
  expect(() =>
    receiverWith(key).verify(BODY, { ...headers, ...new WebhookSigner([key]).sign(ID, new Date(0), BODY) }),
  ).toThrow();
});

it('stays as it is: receivers depend on it', () => {
  const signed = new WebhookSigner([KEYS[0]]).sign(ID, new Date('2026-01-02T03:04:05.678Z'), BODY);

  expect(signed).toEqual({
    'webhook-id': ID,
    'webhook-timestamp': '1767323045',
    'webhook-signature': 'v1,pKSgcG5pDBnWwPX/lNVI9JLwoOuF6milcEYnxdF/IsU=',
  });
});
