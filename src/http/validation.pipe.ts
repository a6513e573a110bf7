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
  const name = isUnknown(error) ? nameOfUnknown(error.property) : error.property;
  const path = parent === '' ? name : `${parent}.${name}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    path,
    message: message.replace(error.property, name),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

function isUnknown({ constraints }: ValidationError): boolean {
  return constraints !== undefined && 'whitelistValidation' in constraints;
}

/** The name of an unknown property is input, and may be somebody's: only what looks like a slip of the pen is echoed. */
function nameOfUnknown(name: string): string {
  return /^[a-z][a-z_-]{0,29}\d{0,2}$/i.test(name) ? name : '(unknown)';
}
