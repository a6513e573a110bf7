import { parseDecimal } from './decimal-text.js';

/** What a model costs, in millionths of a millionth of the currency unit for each token, exactly as configured. */
export interface ModelPrice {
  provider: string;
  model: string;
  inputPicoUnits: bigint;
  outputPicoUnits: bigint;
}

/** Names of models may hold slashes and colons: the provider ends at the first slash, the model at the last colon. */
const ENTRY = /^([a-z][a-z0-9_-]{0,31})\/([^\s,]{1,128}):([\d.]{1,25})\/([\d.]{1,25})$/;

/** A price per million tokens with so many places is a whole number for one token. */
const PRICE_PLACES = 6;

/**
 * The prices of entries `provider/model:input/output`, in currency units per million tokens.
 *
 * Throws an error that names the rule that is broken.
 */
export function parseModelPrices(entries: readonly string[]): ModelPrice[] {
  const prices = entries.map(parseEntry);
  const names = new Set(prices.map(({ provider, model }) => `${provider}/${model}`));
  if (names.size < prices.length) throw new Error('names a model twice');
  return prices;
}

function parseEntry(entry: string): ModelPrice {
  const [, provider, model, input, output] = ENTRY.exec(entry) ?? [];
  if (provider === undefined || model === undefined || input === undefined || output === undefined) {
    throw new Error('must be provider/model:input/output entries separated by commas');
  }
  return {
    provider,
    model,
    inputPicoUnits: parseDecimal(input, PRICE_PLACES),
    outputPicoUnits: parseDecimal(output, PRICE_PLACES),
  };
}
