import { loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

/** Of production, those that have to do with models. */
function productionFaultsOf(environment: Record<string, string>): string[] {
  return faultsOf({ NODE_ENV: 'production', ...environment }).filter((fault) =>
    /^(?:LLM|OPENAI|ANTHROPIC|BEDROCK)_/.test(fault),
  );
}

describe('the settings of model vendors', () => {
  it('are not asked for while the vendors are not', () => {
    expect(faultsOf({ LLM_PROVIDERS: 'knowledge' })).toEqual([]);
  });

  it.each([
    ['openai', ['OPENAI_API_KEY is needed with openai in LLM_PROVIDERS']],
    [
      'anthropic',
      [
        'ANTHROPIC_API_KEY is needed with anthropic in LLM_PROVIDERS',
        'ANTHROPIC_MODEL is needed with anthropic in LLM_PROVIDERS',
      ],
    ],
    [
      'bedrock',
      [
        'BEDROCK_MODEL is needed with bedrock in LLM_PROVIDERS',
        'BEDROCK_REGION is needed with bedrock in LLM_PROVIDERS',
      ],
    ],
  ])('are named one by one when %s lacks them', (provider, expected) => {
    expect([...faultsOf({ LLM_PROVIDERS: `knowledge,${provider}` })].sort()).toEqual(expected);
  });

  it('need no key for a server of one’s own', () => {
    const local = {
      LLM_PROVIDERS: 'openai',
      OPENAI_MODEL: 'llama',
      OPENAI_BASE_URL: 'http://localhost:11434/v1',
    };

    expect(faultsOf(local)).toEqual([]);
    expect(productionFaultsOf(local)).toEqual([]);
  });

  it.each([
    ['a provider twice', 'knowledge,knowledge', 'LLM_PROVIDERS must not name a provider twice'],
    ['nobody', ',', 'LLM_PROVIDERS should not be empty'],
    ['somebody unknown', 'knowledge,planted', 'must be one of the following values'],
  ])('refuse a chain that names %s', (_what, chain, expected) => {
    expect(faultsOf({ LLM_PROVIDERS: chain }).join()).toContain(expected);
    expect(faultsOf({ LLM_PROVIDERS: chain }).join()).not.toContain('planted');
  });

  it.each([
    'http://user:pass@localhost/v1',
    'localhost:1234',
    'https://api.example.com/v1?key=planted',
    'ftp://example.com',
  ])('refuse %s as an address', (address) => {
    expect(faultsOf({ OPENAI_BASE_URL: address }).join()).toMatch(/^OPENAI_BASE_URL must be an address/);
    expect(faultsOf({ OPENAI_BASE_URL: address }).join()).not.toMatch(/planted|pass/);
  });

  it.each(['OPENAI_BASE_URL', 'ANTHROPIC_BASE_URL', 'BEDROCK_ENDPOINT'])(
    'refuse an address in the clear in production, by %s',
    (name) => {
      const chain = { LLM_PROVIDERS: 'openai,anthropic,bedrock' };

      expect(productionFaultsOf({ ...chain, [name]: 'http://models.internal' })).toContain(
        `${name} must be an https:// address in production, unless it is on this machine`,
      );
      expect(productionFaultsOf({ ...chain, [name]: 'http://127.0.0.1:8000' }).join()).not.toContain(
        'https://',
      );
      expect(productionFaultsOf({ ...chain, [name]: 'https://models.internal' }).join()).not.toContain(
        'https://',
      );
    },
  );

  it('refuse scripted answers in production', () => {
    expect(faultsOf({ LLM_PROVIDERS: 'scripted' })).toEqual([]);
    expect(productionFaultsOf({ LLM_PROVIDERS: 'scripted' })).toEqual([
      'LLM_PROVIDERS names scripted, which is for development and tests: leave it out',
    ]);
  });
});
