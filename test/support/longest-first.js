import Sequencer from '@jest/test-sequencer';

/**
 * Files that start processes or fill databases begin first: one that begins last
 * would leave the other workers without work. The rest keeps the order by size.
 */
const LONGEST = [
  'test/e2e/process.spec.ts',
  'test/e2e/rehearsal.spec.ts',
  'test/e2e/privacy/erasure-survives.spec.ts',
  'test/medium/audit/takeover.spec.ts',
  'test/e2e/handoff-takeover.spec.ts',
  'test/e2e/encryption-keys.spec.ts',
  'test/medium/audit/tampering.spec.ts',
  'test/e2e/slow-clients.spec.ts',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}
