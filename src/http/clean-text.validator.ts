import { applyDecorators } from '@nestjs/common';
import { IsString, ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * Text that PostgreSQL and JSON can hold: no U+0000 and no half of a surrogate pair.
 *
 * PostgreSQL refuses both with an error of ours; they are refused here as the caller's.
 */
export function IsCleanText(options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    IsString(options),
    ValidateBy(
      {
        name: 'isCleanText',
        validator: {
          validate: (value: unknown) =>
            typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0')),
          defaultMessage: () => '$property must be well-formed Unicode without NUL',
        },
      },
      options,
    ),
  );
}
