import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { answerWithin } from './answer-within.js';

describe('waiting for a neighbour', () => {
  it('gives up after the time', async () => {
    const started = performance.now();

    await expect(answerWithin(new Promise(() => undefined), 50)).rejects.toThrow('no answer within 50 ms');

    expect(performance.now() - started).toBeLessThan(500);
  });

  it('passes on what came, and what went wrong', async () => {
    await expect(answerWithin(Promise.resolve(7), 50)).resolves.toBe(7);
    await expect(answerWithin(Promise.reject(new Error('refused')), 50)).rejects.toThrow('refused');
  });

  it('does not take a busy moment of ours for a late answer', async () => {
    // The neighbour is a process of its own: it answers while this one is busy.
    const neighbour = spawn('cat');
    neighbour.stdin.write('ready?');
    await once(neighbour.stdout, 'data');
    const answer = once(neighbour.stdout, 'data').then(() => 'answered');
    neighbour.stdin.write('hello');

    const waiting = answerWithin(answer, 20);
    const busyUntil = performance.now() + 200;
    while (performance.now() < busyUntil);

    await expect(waiting.finally(() => neighbour.kill())).resolves.toBe('answered');
  });
});
