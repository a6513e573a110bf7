import { createHmac } from 'node:crypto';
import { runInRequestContext } from '../../../src/context/request-context.js';
import { parseTraceParent } from '../../../src/context/trace-parent.js';
import type { Prompt } from '../../../src/llm/model-port.js';
import { PiiVault } from '../../../src/pii/vault.js';
import { type LlmParts, startLlm } from '../../support/llm-parts.js';
import { HEADERS, PLANTED, SENTENCE, VALUES } from '../../support/planting.js';
import { collect, createCall, createPrompt, masked } from '../../support/prompts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { tracesIn } from '../../support/traces.js';
import { createAnthropicUpstream } from '../../support/upstreams/anthropic-upstream.js';
import { createBedrockUpstream } from '../../support/upstreams/bedrock-upstream.js';
import { createOpenAiUpstream } from '../../support/upstreams/openai-upstream.js';
import type { UpstreamMood } from '../../support/upstreams/upstream.js';

/** What SDKs would take from the environment, and what we never set: somebody else's headers and accounts. */
const ENVIRONMENT = {
  OPENAI_CUSTOM_HEADERS: `X-Customer: ${PLANTED.email}`,
  OPENAI_ORG_ID: PLANTED.person,
  OPENAI_PROJECT_ID: PLANTED.person,
  ANTHROPIC_CUSTOM_HEADERS: `X-Customer: ${PLANTED.email}`,
  AWS_ACCESS_KEY_ID: 'planted-access-key',
  AWS_SECRET_ACCESS_KEY: 'planted-secret-key',
};

describe('personal data, in a turn that is streamed, plain, retried and failed over', () => {
  const upstreams = [createOpenAiUpstream(), createAnthropicUpstream(), createBedrockUpstream()] as const;
  const receipts: { provider: string; digest: string; bytes: number }[] = [];
  let database: TestDatabase;
  let parts: LlmParts;
  let heard: string[];

  beforeAll(async () => {
    Object.assign(process.env, ENVIRONMENT);
    const [openai, anthropic, bedrock] = await Promise.all(upstreams.map((upstream) => upstream.start()));
    database = await createTestDatabase();
    parts = await startLlm(database, {
      LLM_PROVIDERS: 'openai,anthropic,bedrock',
      LLM_RETRIES: '1',
      OPENAI_BASE_URL: `${openai ?? ''}/v1`,
      OPENAI_API_KEY: 'openai-key',
      OPENAI_MODEL: 'model-a',
      ANTHROPIC_BASE_URL: anthropic ?? '',
      ANTHROPIC_API_KEY: 'anthropic-key',
      ANTHROPIC_MODEL: 'model-b',
      BEDROCK_ENDPOINT: bedrock ?? '',
      BEDROCK_REGION: 'eu-central-1',
      BEDROCK_MODEL: 'model-c',
    });
    for (const streamed of [true, false]) await failFromOneToTheNext(streamed);
    heard = upstreams.flatMap(({ requests }) =>
      requests.map(({ path, headers, body }) => [path, JSON.stringify(headers), body.toString()].join('\n')),
    );
  });

  afterAll(async () => {
    for (const name of Object.keys(ENVIRONMENT)) Reflect.deleteProperty(process.env, name);
    await parts.close();
    await database.drop();
    await Promise.all(upstreams.map((upstream) => upstream.stop()));
  });

  /** Each part of a prompt holds every planted value as it was masked for one session. */
  function plantedPrompt(): Prompt {
    const vault = new PiiVault();
    const sentence = masked(SENTENCE, vault);
    return createPrompt({
      instructions: masked(`Be brief. ${SENTENCE}`, vault),
      passages: [{ articleId: 'a', title: sentence, language: 'en', score: 1, texts: [sentence] }],
      history: [
        { role: 'customer', text: sentence },
        { role: 'assistant', text: masked(`You said: ${SENTENCE}`, vault) },
      ],
      question: masked(`${SENTENCE}, what now?`, vault),
    });
  }

  async function failFromOneToTheNext(streamed: boolean): Promise<void> {
    const down: UpstreamMood = { status: 503, headers: { 'retry-after': '0' } };
    upstreams[0].next = [down, down];
    upstreams[1].next = [down, down];
    const call = createCall({ streamed, onSent: (receipt) => receipts.push(receipt) });
    const context = {
      requestId: '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de',
      address: PLANTED.address,
      userAgent: PLANTED.email,
      trace: parseTraceParent(HEADERS.traceparent),
    };
    await runInRequestContext(context, () => collect(parts.chain.ask(plantedPrompt(), call)));
  }

  it('was sent to every vendor, and again', () => {
    expect(upstreams.map(({ requests }) => requests.length)).toEqual([4, 4, 2]);
  });

  it('is in nothing that a model hears', () => {
    expect(heard.join('\n')).toContain('[EMAIL_1]');
    expect(tracesIn(heard.join('\n'), VALUES)).toEqual([]);
  });

  it('is in no byte that a vendor receives, and each receipt proves what it received', () => {
    const bodies = upstreams.flatMap(({ requests }) => requests.map(({ body }) => body));
    const digests = bodies.map((body) =>
      createHmac('sha256', parts.egressKey.material()).update(body).digest('hex'),
    );

    expect(tracesIn(Buffer.concat(bodies).toString('latin1'), VALUES)).toEqual([]);
    expect(receipts.map(({ digest }) => digest).sort()).toEqual(digests.sort());
  });

  it('takes nothing of the request along but its trace, under one other id', () => {
    const all = upstreams.flatMap(({ requests }) => requests.map(({ headers }) => headers));
    const traces = new Set(all.map(({ traceparent }) => traceparent));

    expect([...traces]).toEqual([expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)]);
    expect(tracesIn(JSON.stringify(all), [...VALUES, 'planted-person-7'])).toEqual([]);
    for (const headers of all) {
      expect(
        Object.keys(headers).filter((name) => /stainless|customer|organization|project|amz-user/.test(name)),
      ).toEqual([]);
    }
  });
});
