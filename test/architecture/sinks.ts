/** Where text can leave the service. Every sink has a canary: a test that plants personal data and looks for it there. */
export interface Sink {
  /** Files of `src` that write to it. */
  files: readonly string[];
  /** The test that looks for planted values in it: file, and the words of its title. */
  canary: readonly [file: string, title: string];
}

const CANARY = 'test/e2e/canary.spec.ts';
const MODEL_CANARY = 'test/medium/llm/egress-canary.spec.ts';
const LOG = [CANARY, 'is not in the log, at any level, nor in anything else the process prints'] as const;
const DATABASE = [CANARY, 'is in no table of the database'] as const;
const DATA_FOLDER = [CANARY, 'is in no file of the data folder'] as const;
const CLI = [CANARY, 'is in nothing that the CLI prints'] as const;

/** Ways out by the words with which code takes them. */
export const SIGNS: Record<string, { sign: RegExp; sinks: readonly Sink[] }> = {
  'the standard outputs': {
    sign: /process\.(?:stdout|stderr)\.write|\bconsole\.\w+\(/,
    sinks: [
      { files: ['src/cli/print.ts', 'src/cli/read-password.ts'], canary: CLI },
      {
        files: [
          'src/standard-error.ts',
          'src/supported-node.ts',
          'src/service.ts',
          'src/logging/daily-log-file.ts',
          'src/logging/log-stream.ts',
        ],
        canary: LOG,
      },
    ],
  },
  'log streams': {
    sign: /\bpino\(|\bdestination\(|\bopenBackgroundStream\(/,
    sinks: [
      {
        files: [
          'src/logging/logger.ts',
          'src/logging/log-stream.ts',
          'src/logging/daily-log-file.ts',
          'src/logging/background-stream.ts',
        ],
        canary: LOG,
      },
    ],
  },
  files: {
    sign: /\b(?:writeFile|appendFile|createWriteStream|writeFileSync|appendFileSync|openSync)\(/,
    sinks: [
      {
        files: [
          'src/development/development-secrets.ts',
          'src/development/first-start.ts',
          'src/database/embedded/cluster-home.ts',
          'src/database/embedded/embedded-postgres.ts',
        ],
        canary: DATA_FOLDER,
      },
    ],
  },
  'statements that store': {
    sign: /\b(?:INSERT INTO|UPDATE)\s+[\w.]+/,
    sinks: [{ files: ['**/store/**', 'src/database/**'], canary: DATABASE }],
  },
  'notices between instances': {
    sign: /\bNOTIFY(?:_EACH)?\b|pg_notify/,
    sinks: [
      {
        files: [
          'src/database/notifications.ts',
          'src/privacy/subject-keys.ts',
          'src/privacy/sources/privacy-erasure.ts',
          'src/privacy/key-rotation.ts',
          'src/privacy/store/retention-policy.repository.ts',
          'src/audit/store/sequencer.statements.ts',
          'src/auth/keys/api-keys.ts',
          'src/auth/store/login.statements.ts',
          'src/auth/users/users.ts',
        ],
        canary: [CANARY, 'is in no notice between instances'],
      },
    ],
  },
  Redis: {
    sign: /from 'ioredis'/,
    sinks: [
      {
        files: [
          'src/database/redis-connection.ts',
          'src/http/limits/redis-counter.ts',
          'src/http/limits/insured-counter.ts',
        ],
        canary: [CANARY, 'is in nothing that Redis keeps'],
      },
      {
        files: ['src/chat/cache/redis-answers.ts'],
        canary: [
          'test/medium/chat/answer-cache-redis.spec.ts',
          'personal data and what was said are not readable in Redis, neither in names nor in values',
        ],
      },
    ],
  },
  'figures for Prometheus': {
    sign: /from 'prom-client'|\bmetrics\.(?:counter|gauge|histogram)\(/,
    sinks: [
      {
        files: [
          'src/metrics/metrics.ts',
          'src/tracing/tracing.ts',
          'src/database/pool-figures.ts',
          'src/audit/audit-figures.ts',
          'src/http/limits/limit-figures.ts',
          'src/http/request-figures.ts',
          'src/chat/turn/turn-stages.ts',
          'src/jobs/jobs.ts',
          'src/privacy/retention/retention-figures.ts',
          'src/llm/call/call-figures.ts',
          'src/chat/cache/answer-cache.ts',
          'src/chat/feedback.ts',
          'src/chat/handoff/handoff-figures.ts',
          'src/privacy/rights/request-figures.ts',
          'src/chat/webhook/webhooks.ts',
        ],
        canary: [
          'test/e2e/metrics.spec.ts',
          'personal data, sent to every part of a request, is in no figure',
        ],
      },
      {
        files: ['src/llm/budget/budget-figures.ts'],
        canary: [
          'test/medium/llm/budget-rows.spec.ts',
          'personal data where ids belong is refused, and is in no counter, no figure and no event',
        ],
      },
    ],
  },
  'spans for a collector': {
    sign: /from '@opentelemetry\/exporter-[\w-]+'/,
    sinks: [
      {
        files: ['src/tracing/otlp/otlp-recorder.ts'],
        canary: [
          'test/e2e/tracing.spec.ts',
          'personal data, sent to every part of a request, is in nothing that the collector gets',
        ],
      },
    ],
  },
  'what a model hears': {
    sign: /implements (?:[\w, ]+, )?(?:AnswerProvider|ModelProvider)\b/,
    sinks: [
      {
        files: ['src/knowledge/answer/knowledge-provider.ts'],
        canary: ['test/e2e/masking.spec.ts', 'reaches the model masked'],
      },
      {
        files: [
          'src/llm/providers/openai/provider.ts',
          'src/llm/providers/anthropic/provider.ts',
          'src/llm/providers/bedrock/provider.ts',
          'src/llm/providers/scripted/provider.ts',
        ],
        canary: [MODEL_CANARY, 'is in nothing that a model hears'],
      },
    ],
  },
  'the way to model vendors': {
    sign: /from 'undici'/,
    sinks: [
      {
        files: ['src/llm/egress/http-client.ts'],
        canary: [MODEL_CANARY, 'is in no byte that a vendor receives'],
      },
    ],
  },
  'AWS, which hears the name of the secret and nothing else': {
    sign: /from '@aws-sdk\/(?!client-bedrock-runtime')/,
    sinks: [
      {
        files: ['src/config/secrets/aws-source.ts'],
        canary: [
          'test/medium/config/key-sources.spec.ts',
          'is asked once for several who ask at the same time',
        ],
      },
    ],
  },
  'jobs, which outlive their request': {
    sign: /\bjobs\.send\(/,
    sinks: [
      {
        files: ['src/chat/webhook/webhooks.ts'],
        canary: ['test/e2e/handoff-canary.spec.ts', 'is in no job, done or failed'],
      },
      {
        files: ['src/privacy/rights/pending-erasures.ts'],
        canary: ['test/e2e/privacy/erasure.spec.ts', 'nothing of an erased person is left'],
      },
      {
        files: ['src/privacy/export/stored-exports.ts'],
        canary: [
          'test/e2e/privacy/stored-exports.spec.ts',
          'is whole, in either format, and nothing of it can be read in the database',
        ],
      },
      {
        files: ['src/privacy/retention/policy-changes.ts', 'src/privacy/retention/retention-runs.ts'],
        canary: [
          'test/e2e/retention.spec.ts',
          'personal data where names belong is refused, and is in no job, no event and no table',
        ],
      },
    ],
  },
  'connections to servers of the operator': {
    sign: /\brequest(?:Plain|Encrypted)\b/,
    sinks: [
      {
        files: ['src/chat/webhook/webhook-post.ts'],
        canary: ['test/e2e/handoff-canary.spec.ts', 'is in no webhook'],
      },
    ],
  },
  'error bodies': {
    sign: /toProblemDetails\(/,
    sinks: [
      {
        files: [
          'src/http/send-problem.ts',
          'src/http/api-problems.decorator.ts',
          'src/http/limits/limits.openapi.ts',
          'src/http/problem-details.ts',
          'src/http/event-streams.ts',
          'src/http/idempotency/idempotency.interceptor.ts',
          'src/http/transport/client-error.ts',
        ],
        canary: [CANARY, 'is in no error body'],
      },
    ],
  },
};
