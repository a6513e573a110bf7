import { postWebhook, type Resolver, TargetRefused } from '../../../src/chat/webhook/webhook-post.js';
import type { Reach } from '../../../src/chat/webhook/public-address.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhook-receiver.js';

let receiver: WebhookReceiver;

beforeEach(async () => {
  receiver = await startWebhookReceiver();
});

afterEach(() => receiver.stop());

function post(
  url: string,
  reach: Reach,
  resolver?: Resolver,
  signal = AbortSignal.timeout(5_000),
): Promise<number> {
  const wanted = { url: new URL(url), headers: {}, body: '{}', reach, signal };
  return resolver ? postWebhook(wanted, resolver) : postWebhook(wanted);
}

const named = (host: string): string => `http://${host}:${new URL(receiver.url).port}/`;
const answering =
  (...addresses: string[]): Resolver =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

it('a webhook arrives as it was sent', async () => {
  expect(await post(receiver.url, 'private')).toBe(204);
  expect(receiver.received).toMatchObject([{ path: '/', body: '{}' }]);
});

it.each([
  ['an address of this machine', () => receiver.url],
  ['the same in hexadecimal', () => named('0x7f000001')],
  ['the same as one number', () => named('2130706433')],
  ['the same, shortened', () => named('127.1')],
  ['the same in IPv6', () => named('[::1]')],
  ['the same, mapped to IPv6', () => named('[::ffff:127.0.0.1]')],
  ['the same through NAT64', () => named('[64:ff9b::7f00:1]')],
  ['a name of this machine', () => named('localhost')],
  ['the metadata of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
])('%s is refused before a connection is made', async (_what, url) => {
  await expect(post(url(), 'public')).rejects.toThrow(TargetRefused);
  expect(receiver.received).toEqual([]);
});

it('a name that resolves to an address of ours is refused, be it one of several', async () => {
  for (const addresses of [['127.0.0.1'], ['1.1.1.1', '127.0.0.1'], ['10.0.0.1'], ['::ffff:10.0.0.1']]) {
    await expect(post(named('hooks.example'), 'public', answering(...addresses))).rejects.toThrow(
      TargetRefused,
    );
  }
  expect(receiver.received).toEqual([]);
});

it('a name is looked up once, and the connection goes to what was checked', async () => {
  let asked = 0;
  const rebinding: Resolver = () => {
    asked++;
    return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]);
  };

  expect(await post(named('hooks.example'), 'private', rebinding)).toBe(204);
  expect(asked).toBe(1);
});

it('a name that leads nowhere is an error', async () => {
  await expect(post(named('hooks.example'), 'public', answering())).rejects.toThrow(TargetRefused);
  await expect(
    post(named('hooks.example'), 'public', () => Promise.reject(new Error('no such name'))),
  ).rejects.toThrow('no such name');
});

it('plain http reaches this machine alone', async () => {
  await expect(post(named('hooks.example'), 'loopback', answering('10.0.0.1'))).rejects.toThrow(
    TargetRefused,
  );
  expect(await post(receiver.url, 'loopback')).toBe(204);
});

it.each([301, 302, 307, 308])(
  'a redirect (%d) is an answer like any other, and not followed',
  async (status) => {
    receiver.answer = () => status;

    expect(await post(receiver.url, 'private')).toBe(status);
    expect(receiver.received).toHaveLength(1);
  },
);

it('a receiver that does not answer is left when the time is over', async () => {
  receiver.answer = () => 'hang';

  await expect(post(receiver.url, 'private', undefined, AbortSignal.timeout(300))).rejects.toThrow();
});
