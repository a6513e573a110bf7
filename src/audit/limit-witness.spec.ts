import type { AuditEvent } from './audit-event.js';
import type { AuditLog } from './audit-log.js';
import { LimitWitness } from './limit-witness.js';

it('an address that runs into a limit a thousand times in a minute is one event', () => {
  const events: AuditEvent[] = [];
  const append = (event: AuditEvent): Promise<void> => {
    events.push(event);
    return Promise.resolve();
  };
  const witness = new LimitWitness({ append } as unknown as AuditLog);

  for (let n = 0; n < 1_000; n++) witness.exceeded('minute', '192.0.2.7');
  witness.exceeded('login', '192.0.2.7');
  witness.exceeded('minute', '192.0.2.8');

  expect(events).toEqual([
    { action: 'limit.exceeded', facts: { limit: 'minute' }, personal: { address: '192.0.2.7' } },
    { action: 'limit.exceeded', facts: { limit: 'login' }, personal: { address: '192.0.2.7' } },
    { action: 'limit.exceeded', facts: { limit: 'minute' }, personal: { address: '192.0.2.8' } },
  ]);
});
