import { isEncryptedOrLocal } from './encrypted-address.js';
import { PROVIDERS, type ProviderName } from './model-settings.js';
import type { Settings } from './settings.js';

/** What is wrong with the settings of the model vendors that are asked; the others may be half set. */
export function modelFaults(settings: Settings): string[] {
  // An unknown one is refused by its name alone.
  const chain = PROVIDERS.filter((name) => settings.llmProviders.includes(name));
  return chain.flatMap((name) => [
    ...missingOf(name, settings).map((env) => `${env} is needed with ${name} in LLM_PROVIDERS`),
    ...(settings.environment === 'production' ? productionFaultsOf(name, settings) : []),
  ]);
}

/** Variables that a provider cannot do without. */
function missingOf(name: ProviderName, settings: Settings): string[] {
  switch (name) {
    case 'openai':
      return absentIn({
        // Local servers ask for no key; the vendor's own always does.
        OPENAI_API_KEY: settings.openaiApiKey ?? (isOpenAi(settings.openaiBaseUrl) ? undefined : 'none'),
      });
    case 'anthropic':
      return absentIn({
        ANTHROPIC_API_KEY: settings.anthropicApiKey,
        ANTHROPIC_MODEL: settings.anthropicModel,
      });
    case 'bedrock':
      return absentIn({ BEDROCK_REGION: settings.bedrockRegion, BEDROCK_MODEL: settings.bedrockModel });
    case 'knowledge':
    case 'scripted':
      return [];
  }
}

/** Prompts and keys cross a network encrypted or not at all, and nobody is answered by a script. */
function productionFaultsOf(name: ProviderName, settings: Settings): string[] {
  switch (name) {
    case 'openai':
      return plainFaults('OPENAI_BASE_URL', settings.openaiBaseUrl);
    case 'anthropic':
      return plainFaults('ANTHROPIC_BASE_URL', settings.anthropicBaseUrl);
    case 'bedrock':
      return plainFaults('BEDROCK_ENDPOINT', settings.bedrockEndpoint);
    case 'scripted':
      return ['LLM_PROVIDERS names scripted, which is for development and tests: leave it out'];
    case 'knowledge':
      return [];
  }
}

function absentIn(values: Record<string, string | undefined>): string[] {
  return Object.keys(values).filter((env) => values[env] === undefined);
}

function plainFaults(env: string, address: string | undefined): string[] {
  if (address === undefined || isEncryptedOrLocal(address)) return [];
  return [`${env} must be an https:// address in production, unless it is on this machine`];
}

function isOpenAi(address: string): boolean {
  return URL.parse(address)?.hostname === 'api.openai.com';
}
