import { ValidateBy } from 'class-validator';
import { parseKeyRing } from './key-ring-text.js';

/** A ring of encryption keys; the message says which rule is broken, and never a key. */
export function IsKeyRing(): PropertyDecorator {
  return ValidateBy({
    name: 'isKeyRing',
    validator: {
      validate: (value: unknown) => faultOf(value) === undefined,
      defaultMessage: (args) => faultOf(args?.value) ?? '',
    },
  });
}

function faultOf(value: unknown): string | undefined {
  try {
    parseKeyRing(String(value));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
