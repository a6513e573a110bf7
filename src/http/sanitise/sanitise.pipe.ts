import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type FieldFault, Problem } from '../../errors/problem.js';
import { sanitise } from '../sanitise.js';
import { sanitisedProperties } from '../sanitised.decorator.js';

/**
 * Sanitises the properties marked `@Sanitised()` of a request that has passed validation.
 *
 * Stands behind the validation pipe, so that what is refused (NUL, half a surrogate pair, too long) is refused
 * rather than mended. A text that held nothing but markup is blank afterwards, and refused as a blank one is.
 */
@Injectable()
export class SanitisePipe implements PipeTransform {
  transform(value: unknown, { metatype }: ArgumentMetadata): unknown {
    if (metatype === undefined || typeof value !== 'object' || value === null) return value;
    const request = value as Record<string, unknown>;
    const blank: FieldFault[] = [];
    for (const property of sanitisedProperties(metatype)) {
      const given = request[property];
      const clean = sanitiseValue(given);
      if (isBlank(clean) && !isBlank(given)) {
        blank.push({ path: property, message: `${property} must hold more than markup` });
      }
      request[property] = clean;
    }
    if (blank.length > 0) throw new Problem('request_invalid', 'One or more values are not valid.', blank);
    return request;
  }
}

function sanitiseValue(value: unknown): unknown {
  if (typeof value === 'string') return sanitise(value);
  return Array.isArray(value) ? value.map(sanitiseValue) : value;
}

function isBlank(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isBlank) : typeof value === 'string' && value.trim() === '';
}
