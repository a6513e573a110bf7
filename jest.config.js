import { makeBatches } from './test/support/batches.js';

/** These measure time, which the work of a neighbour would spoil. */
const MEASURING_TIME = [
  'src/chat/screening/question-screening.spec.ts',
  'src/http/sanitise/sanitise.speed.spec.ts',
  'src/privacy/retention/sweeping.spec.ts',
  'src/time/answer-within.spec.ts',
  'test/architecture/hostile-answer.spec.ts',
  'test/architecture/hostile-input.spec.ts',
  'test/e2e/audit/sequencing-rate.spec.ts',
  'test/e2e/auth/logins.spec.ts',
  'test/e2e/limits-redis.spec.ts',
  'test/medium/audit/yielding.spec.ts',
  'test/medium/chat/answer-store.spec.ts',
  'test/medium/limits/hit-counter.spec.ts',
  'test/medium/llm/breaker-and-figures.spec.ts',
  'test/medium/llm/model-chain.spec.ts',
  'test/medium/retention/retention-under-load.spec.ts',
];

/** These start processes or fill databases, and so begin first; or they measure memory, or what all share: the log. */
const BY_THEMSELVES = [
  'test/e2e/process.spec.ts',
  'test/e2e/privacy/erasure-survives.spec.ts',
  'test/e2e/rehearsal.spec.ts',
  'test/medium/audit/takeover.spec.ts',
  'test/e2e/handoff-takeover.spec.ts',
  'test/e2e/encryption-keys.spec.ts',
  'test/medium/audit/tampering.spec.ts',
  'test/e2e/canary.spec.ts',
  'test/e2e/slow-clients.spec.ts',
  'test/e2e/handoff-canary.spec.ts',
  'test/e2e/auth/security-events.spec.ts',
  'test/e2e/logs.spec.ts',
  'test/e2e/privacy/export-memory.spec.ts',
  'test/medium/jobs/jobs.spec.ts',
  'src/http/limits/memory-counter.spec.ts',
  'test/medium/privacy/ring-refresh.spec.ts',
];

const APART = [...MEASURING_TIME, ...BY_THEMSELVES];
/** Files named on the command line run one by one, as they are. */
const isWhole = process.argv.slice(2).every((argument) => argument.startsWith('-'));
const inRoot = (path) => `<rootDir>/${path}`;

/** @type {import('jest').Config} */
const project = {
  // The application is compiled to CommonJS for the tests only: @nestjs/throttler is CommonJS and
  // requires the ES module @nestjs/common in a cycle, which Jest's own ES module mode cannot load.
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
};

/** @type {import('jest').Config} */
export default {
  // More than there are cores: many of them wait for processes and databases most of the time.
  maxWorkers: 3,
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  projects: [
    isWhole
      ? { ...project, testMatch: [...BY_THEMSELVES, ...makeBatches(APART)].map(inRoot) }
      : {
          ...project,
          testMatch: ['src', 'test', 'bench'].map((folder) => inRoot(`${folder}/**/*.spec.ts`)),
          testPathIgnorePatterns: ['/node_modules/', ...MEASURING_TIME.map(inRoot)],
        },
    { ...project, testMatch: MEASURING_TIME.map(inRoot), runner: '<rootDir>/test/support/one-at-a-time.js' },
  ],
};
