import { IsInt, Max, Min, ValidateBy } from 'class-validator';
import { parseDecimal } from './decimal-text.js';
import { parseModelPrices } from './model-prices.js';
import { Setting } from './setting.decorator.js';

const MOST_TOKENS = 1_000_000_000_000;
/** In nano-units this still is an exact number. */
const MOST_MONEY_UNITS = 1_000_000;
/** Nano-units: what costs are counted in. */
const MONEY_PLACES = 9;

/** A setting that holds a budget of tokens. */
export function TokenBudget(env: string, meaning: string): PropertyDecorator {
  return all(
    Setting({ env, type: 'integer', default: '0', unit: 'tokens', meaning }),
    IsInt(),
    Min(0),
    Max(MOST_TOKENS),
  );
}

/** A setting that holds a budget of money, as decimal text. */
export function MoneyBudget(env: string, meaning: string): PropertyDecorator {
  return all(Setting({ env, type: 'text', default: '0', unit: 'currency units', meaning }), IsMoney());
}

/** A list of prices of models; the message says which rule is broken. */
export function AreModelPrices(): PropertyDecorator {
  return ValidateBy({
    name: 'areModelPrices',
    validator: {
      validate: (value: unknown) => faultOf(value) === undefined,
      defaultMessage: (args) => faultOf(args?.value) ?? '',
    },
  });
}

function IsMoney(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoney',
    validator: {
      validate: isMoney,
      defaultMessage: () =>
        `must be a decimal number of at most ${MONEY_PLACES} places and at most ${MOST_MONEY_UNITS}`,
    },
  });
}

function isMoney(value: unknown): boolean {
  try {
    return (
      parseDecimal(String(value), MONEY_PLACES) <= BigInt(MOST_MONEY_UNITS) * 10n ** BigInt(MONEY_PLACES)
    );
  } catch {
    return false;
  }
}

function faultOf(value: unknown): string | undefined {
  try {
    parseModelPrices(value as readonly string[]);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
