import { ValidateBy, type ValidationArguments } from 'class-validator';

/**
 * A list of origins as browsers send them: scheme, host, and the port when it is not the usual one; nothing else.
 *
 * `*`, `null`, paths, trailing slashes and wildcards are refused: each would either open the API to everybody or
 * never match. In production only https, for an answer over plain HTTP could be read and changed on its way.
 */
export function AreExactOrigins(): PropertyDecorator {
  return ValidateBy({
    name: 'areExactOrigins',
    validator: {
      validate: (value: unknown, args?: ValidationArguments) =>
        Array.isArray(value) && value.every((origin) => isExactOrigin(origin, isProduction(args))),
      defaultMessage: (args) =>
        `must list exact origins such as https://shop.example.com${isProduction(args) ? ', with https' : ''}`,
    },
  });
}

function isExactOrigin(value: unknown, production: boolean): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { origin, protocol, hostname } = new URL(value);
  const allowed = production ? ['https:'] : ['https:', 'http:'];
  return origin === value && allowed.includes(protocol) && !hostname.includes('*');
}

function isProduction(args: ValidationArguments | undefined): boolean {
  return (args?.object as { environment?: string } | undefined)?.environment === 'production';
}
