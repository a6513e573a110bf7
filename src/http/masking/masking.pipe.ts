import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { maskedProperties } from '../masked.decorator.js';
import { Redaction } from './redaction.js';

/**
 * Takes personal data out of what a caller sends where none belongs: the properties marked `@Masked()` of a request
 * class, and a text that it is bound to by hand.
 *
 * Such texts (the name of a key, the purpose of an access) are shown, logged and kept without their person's key.
 */
@Injectable()
export class MaskingPipe implements PipeTransform {
  constructor(private readonly redaction: Redaction) {}

  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if (typeof value === 'string') return type === 'custom' ? this.redaction.redact(value) : value;
    if (metatype === undefined || typeof value !== 'object' || value === null) return value;
    const request = value as Record<string, unknown>;
    for (const property of maskedProperties(metatype)) {
      const given = request[property];
      if (typeof given === 'string') request[property] = this.redaction.redact(given);
    }
    return request;
  }
}
