import { setImmediate as turn } from 'node:timers/promises';

/** Repeats an expectation until it holds, letting the event loop turn in between; fails with its last failure. */
export async function expectEventually(
  expectation: () => void | Promise<void>,
  withinMs = 10_000,
): Promise<void> {
  const end = performance.now() + withinMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await turn();
    }
  }
}
