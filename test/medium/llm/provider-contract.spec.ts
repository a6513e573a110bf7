import { KnowledgeProvider } from '../../../src/knowledge/answer/knowledge-provider.js';
import { AnthropicProvider } from '../../../src/llm/providers/anthropic/provider.js';
import { BedrockProvider } from '../../../src/llm/providers/bedrock/provider.js';
import { OpenAiProvider } from '../../../src/llm/providers/openai/provider.js';
import { ScriptedProvider } from '../../../src/llm/providers/scripted/provider.js';
import { Egress } from '../../../src/llm/egress/egress.js';
import type { ModelProvider } from '../../../src/llm/model-port.js';
import { type LlmParts, startLlm } from '../../support/llm-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { createAnthropicUpstream } from '../../support/upstreams/anthropic-upstream.js';
import { createBedrockUpstream } from '../../support/upstreams/bedrock-upstream.js';
import { createOpenAiUpstream } from '../../support/upstreams/openai-upstream.js';
import type { Upstream } from '../../support/upstreams/upstream.js';
import { describeProviderContract } from './provider-contract.js';
import { describeVendorContract, type VendorUnderTest } from './vendor-contract.js';

type Turns = ReturnType<VendorUnderTest['turnsOf']>;

interface Blocks {
  system: string | { text: string }[];
  messages: { role: string; content: { text: string }[] }[];
}

/** Neighbours of one role are one turn, as the others have it. */
function turnsOfOpenAi(body: unknown): Turns {
  const turns: Turns = [];
  for (const { role, content } of (body as { messages: { role: string; content: string }[] }).messages) {
    if (turns.at(-1)?.role === role) turns.at(-1)!.texts.push(content);
    else turns.push({ role, texts: [content] });
  }
  return turns;
}

function turnsOfBlocks(body: unknown): Turns {
  const { system, messages } = body as Blocks;
  const texts = (blocks: string | { text: string }[]): string[] =>
    typeof blocks === 'string' ? [blocks] : blocks.map(({ text }) => text);
  return [
    { role: 'system', texts: texts(system) },
    ...messages.map(({ role, content }) => ({ role, texts: texts(content) })),
  ];
}

const VENDORS: readonly {
  name: string;
  createUpstream: () => Upstream;
  createProvider: (origin: string, egress: Egress) => ModelProvider;
  traits: Pick<VendorUnderTest, 'turnsOf' | 'headers' | 'codes'>;
}[] = [
  {
    name: 'openai',
    createUpstream: createOpenAiUpstream,
    createProvider: (origin, egress) =>
      new OpenAiProvider(
        {
          baseUrl: `${origin}/v1`,
          apiKey: 'planted-key',
          model: 'planted-model',
          streamUsage: true,
          timeoutMs: 20_000,
        },
        egress,
      ),
    traits: { turnsOf: turnsOfOpenAi, headers: ['authorization'], codes: [] },
  },
  {
    name: 'anthropic',
    createUpstream: createAnthropicUpstream,
    createProvider: (origin, egress) =>
      new AnthropicProvider(
        { baseUrl: origin, apiKey: 'planted-key', model: 'planted-model', timeoutMs: 20_000 },
        egress,
      ),
    traits: { turnsOf: turnsOfBlocks, headers: ['x-api-key', 'anthropic-version'], codes: [] },
  },
  {
    name: 'bedrock',
    createUpstream: createBedrockUpstream,
    createProvider: (origin, egress) =>
      new BedrockProvider({ region: 'eu-central-1', model: 'planted-model', endpoint: origin }, egress),
    traits: {
      turnsOf: turnsOfBlocks,
      headers: [
        ...[
          'authorization',
          'x-amz-date',
          'x-amz-content-sha256',
          'amz-sdk-invocation-id',
          'amz-sdk-request',
        ],
      ],
      codes: [
        [400, 'ValidationException', 'request_refused'],
        [403, 'AccessDeniedException', 'credentials'],
        [404, 'ResourceNotFoundException', 'request_refused'],
        [408, 'ModelTimeoutException', 'overloaded'],
        [429, 'ThrottlingException', 'rate_limited'],
        [500, 'InternalServerException', 'overloaded'],
        [503, 'ServiceUnavailableException', 'overloaded'],
      ],
    },
  },
];

let database: TestDatabase;
let parts: LlmParts;

beforeAll(async () => {
  process.env.AWS_ACCESS_KEY_ID = 'planted-access-key';
  process.env.AWS_SECRET_ACCESS_KEY = 'planted-secret-key';
  database = await createTestDatabase();
  parts = await startLlm(database);
});

afterAll(async () => {
  await parts.close();
  await database.drop();
});

describe.each(VENDORS)('$name', ({ createUpstream, createProvider, traits }) => {
  const upstream = createUpstream();
  let provider: ModelProvider;

  beforeAll(async () => {
    provider = createProvider(await upstream.start(), parts.app.get(Egress, { strict: false }));
  });
  beforeEach(() => {
    upstream.reset();
  });
  afterAll(() => upstream.stop());

  describeProviderContract(() => provider);
  describeVendorContract(() => ({ provider, upstream, egressKey: parts.egressKey, ...traits }));
});

describe('scripted', () => {
  const provider = new ScriptedProvider([{ match: 'RETURN', reply: 'Within  30 days,\nwith the label.' }]);

  describeProviderContract(() => provider);
});

describe('knowledge', () => {
  describeProviderContract(() => new KnowledgeProvider(parts.chain));
});
