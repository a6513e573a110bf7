import { isIP } from 'node:net';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * An address or a network in CIDR form.
 *
 * A network of length 0 is refused: to trust everybody is what forged
 * forwarding headers need.
 */
export function IsNetwork(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isNetwork',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isNetwork(value),
        defaultMessage: () => 'must name addresses or networks such as 10.0.0.0/8, and not all of them',
      },
    },
    options,
  );
}

function isNetwork(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (length === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128);
}
