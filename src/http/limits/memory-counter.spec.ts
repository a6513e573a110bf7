import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MemoryCounter } from './memory-counter.js';

const MEGABYTE = 1_048_576;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function memory(): { heapMb: number; buffersMb: number } {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heapMb: heapUsed / MEGABYTE, buffersMb: arrayBuffers / MEGABYTE };
}

describe('counting in memory', () => {
  it('takes no more memory for a million addresses than for one', async () => {
    const counter = new MemoryCounter();
    const hit = async (n: number): Promise<void> => {
      const key = createHash('sha256').update(`2001:db8:${n}::/64`).digest('hex');
      await counter.add('address-minute', key, 60);
      await counter.add('address-hour', key, 3_600);
    };
    await hit(0);
    const forOne = memory();

    for (let n = 1; n < 1_000_000; n++) await hit(n);

    const forAMillion = memory();
    expect(forAMillion.heapMb - forOne.heapMb).toBeLessThan(4);
    expect(forAMillion.buffersMb - forOne.buffersMb).toBeLessThan(1);
  });
});
