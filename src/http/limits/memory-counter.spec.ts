import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checksumOf } from '../../crypto/checksum.js';
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
  it('takes no more memory for a million addresses than for one', () => {
    const counter = new MemoryCounter();
    const hit = (n: number): void => {
      const key = checksumOf(`2001:db8:${n}::/64`, 32);
      void counter.add('address-minute', key, 60);
      void counter.add('address-hour', key, 3_600);
    };
    hit(0);
    const forOne = memory();

    for (let n = 1; n < 1_000_000; n++) hit(n);

    const forAMillion = memory();
    expect(forAMillion.heapMb - forOne.heapMb).toBeLessThan(4);
    expect(forAMillion.buffersMb - forOne.buffersMb).toBeLessThan(1);
  }, 120_000);
});
