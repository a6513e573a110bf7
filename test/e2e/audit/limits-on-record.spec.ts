import { eventually } from '../../support/eventually.js';
import { startTestApp } from '../../support/test-app.js';

it('who runs into a limit is on record once, whatever the number of requests, and the address only sealed', async () => {
  const hushdesk = await startTestApp({ RATE_LIMIT_ENABLED: 'true', RATE_LIMIT_PER_MINUTE: '2' });
  try {
    const statuses: number[] = [];
    for (let n = 0; n < 10; n++) statuses.push((await hushdesk.anonymous.get('/api/v1/auth/me')).status);

    const find = (): Promise<{ facts: object; row: string; sealed: boolean }[]> =>
      hushdesk.database.query(
        `SELECT facts, e::text AS row, personal IS NOT NULL AS sealed FROM audit_events e WHERE action = 'limit.exceeded'`,
      );
    await eventually(async () => (await find()).length > 0);
    expect(statuses.filter((status) => status === 429).length).toBe(8);
    const events = await find();
    expect(events).toMatchObject([{ facts: { limit: 'address-minute' }, sealed: true }]);
    expect(events[0]?.row).not.toContain('127.0.0.1');
  } finally {
    await hushdesk.close();
  }
});
