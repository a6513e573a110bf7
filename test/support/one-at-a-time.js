import TestRunner from 'jest-runner';

/**
 * Runs its test files one after another, once all others have ended: for files
 * that measure time, which the neighbours' work would spoil.
 */
export default class OneAtATimeRunner extends TestRunner {
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: 1 }, context);
  }
}
