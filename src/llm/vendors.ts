import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProviderName } from '../config/model-settings.js';
import { Settings } from '../config/settings.js';
import { Egress } from './egress/egress.js';
import { ModelChain } from './model-chain.js';
import type { ModelProvider } from './model-port.js';

/** Those that are asked over the network. */
const REMOTE: ReadonlySet<ProviderName> = new Set(['openai', 'anthropic', 'bedrock']);

/**
 * Registers the model vendors that `LLM_PROVIDERS` names, and loads no others: their SDKs cost time at the start, and
 * memory.
 */
@Injectable()
export class Vendors implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly egress: Egress,
    private readonly chain: ModelChain,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const name of this.settings.llmProviders) {
      if (REMOTE.has(name)) await this.egress.prepare();
      const provider = await this.load(name);
      if (provider) this.chain.register(provider);
    }
  }

  /** Undefined for a provider that another room registers. */
  private async load(name: ProviderName): Promise<ModelProvider | undefined> {
    const { settings, egress } = this;
    switch (name) {
      case 'openai': {
        const { OpenAiProvider } = await import('./providers/openai/provider.js');
        const { openaiBaseUrl, openaiApiKey, openaiModel, openaiStreamUsage, llmTimeoutMs } = settings;
        return new OpenAiProvider(
          {
            baseUrl: openaiBaseUrl,
            apiKey: openaiApiKey,
            model: openaiModel,
            streamUsage: openaiStreamUsage,
            timeoutMs: llmTimeoutMs,
          },
          egress,
        );
      }
      case 'anthropic': {
        const { AnthropicProvider } = await import('./providers/anthropic/provider.js');
        const { anthropicBaseUrl, anthropicApiKey, anthropicModel, llmTimeoutMs } = settings;
        return new AnthropicProvider(
          {
            baseUrl: anthropicBaseUrl,
            apiKey: required('ANTHROPIC_API_KEY', anthropicApiKey),
            model: required('ANTHROPIC_MODEL', anthropicModel),
            timeoutMs: llmTimeoutMs,
          },
          egress,
        );
      }
      case 'bedrock': {
        const { BedrockProvider } = await import('./providers/bedrock/provider.js');
        const { bedrockRegion, bedrockModel, bedrockEndpoint } = settings;
        return new BedrockProvider(
          {
            region: required('BEDROCK_REGION', bedrockRegion),
            model: required('BEDROCK_MODEL', bedrockModel),
            endpoint: bedrockEndpoint,
          },
          egress,
        );
      }
      case 'scripted': {
        const { ScriptedProvider } = await import('./providers/scripted/provider.js');
        const { readScriptedAnswers } = await import('./providers/scripted/answers.js');
        const { scriptedAnswersFile: file } = settings;
        return new ScriptedProvider(file === undefined ? [] : readScriptedAnswers(file));
      }
      case 'knowledge':
        return undefined;
    }
  }
}

/** `loadSettings` has refused a configuration without it. */
function required(env: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${env} is missing`);
  return value;
}
