import Sequencer from '@jest/test-sequencer';

/**
 * Begins in the order in which the configuration names the files: the longest first, for one that begins last would
 * leave the other workers without work.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path, context }) =>
      context.config.testMatch.findIndex((pattern) =>
        path.endsWith(pattern.replace(context.config.rootDir, '')),
      );
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
