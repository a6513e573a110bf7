import type { ChainEvent } from '../../../src/llm/model-chain.js';
import { createCertificate, describeWithOpenssl } from '../../support/certificates.js';
import { eventually } from '../../support/eventually.js';
import { type LlmParts, startLlm } from '../../support/llm-parts.js';
import { collect, createCall, createPrompt, textOf } from '../../support/prompts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { createOpenAiUpstream } from '../../support/upstreams/openai-upstream.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function startChain(origin: string, environment: Record<string, string> = {}): Promise<LlmParts> {
  return startLlm(database, {
    LLM_PROVIDERS: 'openai,scripted',
    OPENAI_BASE_URL: `${origin}/v1`,
    OPENAI_MODEL: 'model-a',
    LLM_RETRIES: '0',
    LLM_CONNECT_TIMEOUT_MS: '500',
    LLM_BREAKER_FAULTS: '3',
    LLM_BREAKER_OPEN_MS: '300',
    ...environment,
  });
}
const ask = (parts: LlmParts): Promise<ChainEvent[]> =>
  collect(parts.chain.ask(createPrompt(), createCall({ streamed: false })));
const whoOf = (events: readonly ChainEvent[]): unknown => events.find(({ type }) => type === 'started');

describe('a provider that fails again and again', () => {
  const upstream = createOpenAiUpstream();
  let parts: LlmParts;

  beforeAll(async () => {
    parts = await startChain(await upstream.start());
  });
  afterAll(async () => {
    await parts.close();
    await upstream.stop();
  });

  const stateOf = (): string | undefined => parts.chain.status()[0]?.state;

  it('is left alone, tried again after a while, and asked again once it is well', async () => {
    upstream.mood = { status: 500 };
    expect(stateOf()).toBe('ok');

    await ask(parts);
    expect(stateOf()).toBe('degraded');
    await ask(parts);
    await ask(parts);
    expect(stateOf()).toBe('open');
    expect(upstream.requests).toHaveLength(3);

    expect(whoOf(await ask(parts))).toMatchObject({ provider: 'scripted' });
    expect(upstream.requests).toHaveLength(3);
    expect(await parts.metrics.read()).toContain('hushdesk_model_breaker_open{provider="openai"} 1');

    upstream.mood = { texts: ['Well again.'] };
    await eventually(async () => textOf(await ask(parts)) === 'Well again.');
    expect(stateOf()).toBe('ok');
  });

  it('is tried by one call at a time, while the others are answered by the next', async () => {
    upstream.mood = { status: 500 };
    while (stateOf() !== 'open') await ask(parts);
    upstream.reset();
    upstream.mood = { texts: ['Well again.'], delayMs: 300 };

    const trying = eventually(async () => textOf(await ask(parts)) === 'Well again.');
    await eventually(() => upstream.requests.length === 1);
    const startedAt = performance.now();
    const others = await Promise.all([ask(parts), ask(parts)]);

    expect(others.map(whoOf)).toEqual(Array(2).fill(expect.objectContaining({ provider: 'scripted' })));
    expect(performance.now() - startedAt).toBeLessThan(250);
    expect(upstream.requests).toHaveLength(1);
    await trying;
  });

  it('is not left alone for refusing single requests', async () => {
    upstream.reset();
    upstream.mood = { status: 400 };

    for (let turn = 0; turn < 5; turn++) await ask(parts);

    expect(upstream.requests).toHaveLength(5);
    expect(stateOf()).toBe('degraded');
  });

  it('shows in the figures', async () => {
    upstream.mood = { texts: ['Yes.'], usage: { inputTokens: 1_000, outputTokens: 500 } };
    await ask(parts);

    const figures = await parts.metrics.read();

    expect(figures).toMatch(/hushdesk_model_calls_total\{provider="openai",outcome="answered"\} [1-9]/);
    expect(figures).toMatch(/hushdesk_model_calls_total\{provider="openai",outcome="overloaded"\} [1-9]/);
    expect(figures).toMatch(/hushdesk_model_calls_total\{provider="openai",outcome="left_alone"\} [1-9]/);
    expect(figures).toMatch(/hushdesk_model_first_token_seconds_count\{provider="openai"\} [1-9]/);
    expect(parts.chain.models()).toEqual([
      { provider: 'openai', model: 'model-a' },
      { provider: 'scripted', model: 'scripted' },
    ]);
    expect(parts.chain.status()[0]).toMatchObject({ name: 'openai', model: 'model-a' });
    expect(parts.chain.status()[0]?.latencyMs).toBeGreaterThanOrEqual(0);
    expect(parts.chain.status()[0]?.errors).toBeGreaterThan(5);
  });
});

describe('a provider that cannot be reached', () => {
  it('is followed by the next, and is tried again first', async () => {
    const upstream = createOpenAiUpstream();
    const origin = await upstream.start();
    await upstream.stop();
    const parts = await startChain(origin, { LLM_RETRIES: '1' });
    const call = createCall();

    const events = await collect(parts.chain.ask(createPrompt(), call));

    expect(whoOf(events)).toMatchObject({ provider: 'scripted' });
    expect(call.receipts).toHaveLength(2);
    await parts.close();
  });

  it('is given up after the time to connect', async () => {
    // An address for documentation (RFC 5737): nobody answers there, or the network says so at once.
    const parts = await startChain('http://192.0.2.1:9');
    const startedAt = performance.now();

    expect(whoOf(await ask(parts))).toMatchObject({ provider: 'scripted' });
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    await parts.close();
  });
});

describeWithOpenssl('a provider whose certificate nobody vouches for', () => {
  it('hears nothing', async () => {
    const certificate = createCertificate('localhost');
    const upstream = createOpenAiUpstream();
    const parts = await startChain(await upstream.start(certificate));

    const events = await ask(parts);

    expect(whoOf(events)).toMatchObject({ provider: 'scripted' });
    expect(upstream.requests).toHaveLength(0);
    await parts.close();
    await upstream.stop();
    certificate.remove();
  });
});
