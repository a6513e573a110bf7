import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a condition holds; throws when it does not within the time. The condition may throw to give up early. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 30_000,
): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error(`Did not come true within ${timeoutMs} ms`);
    await delay(20);
  }
}
