import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldFault, Problem } from '../errors/problem.js';

/** Checks bodies, queries and path parameters against their classes; properties that are not declared are refused. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new Problem(
        'request_invalid',
        'One or more values are not valid.',
        errors.flatMap((error) => faultsOf(error, '')),
      ),
  });
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    path: cleanPath(path),
    message: cleanPath(message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

/** The name of an unknown property is input: cut to what a name may look like, so that nothing else is echoed. */
function cleanPath(path: string): string {
  return path.slice(0, 120).replace(/[^\w .,:;'()-]/g, '?');
}
