import { ValidateBy } from 'class-validator';

const NAME = /^[a-z][A-Za-z0-9_]{0,63}$/;
/** Of the value of an attribute, in UTF-16 code units. */
export const LONGEST_VALUE = 500;
const MOST_ATTRIBUTES = 50;

/** Names in camel or snake case with texts of up to 500 characters, or null; 50 at most. */
export function AreAttributes(): PropertyDecorator {
  return ValidateBy({
    name: 'areAttributes',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).length <= MOST_ATTRIBUTES &&
        Object.entries(value).every(([name, text]) => NAME.test(name) && isValue(text)),
      defaultMessage: () =>
        '$property must be up to 50 texts of 1 to 500 characters, or null, by names such as "name" or "postCode"',
    },
  });
}

function isValue(text: unknown): boolean {
  if (text === null) return true;
  return (
    typeof text === 'string' &&
    text.length > 0 &&
    text.length <= LONGEST_VALUE &&
    text.isWellFormed() &&
    !text.includes('\0')
  );
}
