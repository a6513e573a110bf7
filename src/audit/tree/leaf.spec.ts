import { type LeafEvent, leafEntry, leafHashOf } from './leaf.js';

const EVENT: LeafEvent = {
  id: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de',
  occurredAt: '2026-11-22T10:23:04.123000Z',
  action: 'key.created',
  outcome: 'success',
  severity: 'notice',
  actorKind: 'user',
  actorId: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0d1',
  resourceKind: null,
  resourceId: null,
  requestId: null,
  facts: { scopes: ['chat', 'chat:read'], overlapSeconds: 60 },
  personalDigest: Buffer.alloc(32, 7),
};

it('has the bytes and the hash it always had', () => {
  expect(leafEntry(EVENT).toString()).toBe(
    '{"action":"key.created","actor":{"id":"019a0c2e-7d10-7c3e-9a55-0d3a4be1c0d1","kind":"user"},' +
      '"facts":{"overlapSeconds":60,"scopes":["chat","chat:read"]},"id":"019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de",' +
      '"occurredAt":"2026-11-22T10:23:04.123000Z","outcome":"success",' +
      `"personal":"${'07'.repeat(32)}","requestId":null,"resource":null,"severity":"notice","v":1}`,
  );
  expect(leafHashOf(EVENT).toString('hex')).toBe(
    '78d39ad81ef0f1e2bef78c5c50a13873bf068f0ae0a22e1a00990666e6600353',
  );
});

it('is another for every part that changes', () => {
  const changes: Partial<LeafEvent>[] = [
    { id: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0df' },
    { occurredAt: '2026-11-22T10:23:04.123001Z' },
    { action: 'key.revoked' },
    { outcome: 'refused' },
    { severity: 'info' },
    { actorKind: 'api_key' },
    { actorId: null },
    { resourceKind: 'user', resourceId: EVENT.id },
    { requestId: EVENT.id },
    { facts: { scopes: ['chat'], overlapSeconds: 60 } },
    { personalDigest: null },
  ];

  const hashes = changes.map((change) => leafHashOf({ ...EVENT, ...change }).toString('hex'));

  expect(new Set([...hashes, leafHashOf(EVENT).toString('hex')]).size).toBe(changes.length + 1);
});
