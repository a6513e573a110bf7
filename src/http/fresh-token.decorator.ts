import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiProblems } from './api-problems.decorator.js';
import { FreshTokenGuard } from './fresh-token.guard.js';

/** For what an end customer does by themselves and cannot take back: their token must be at most ten minutes old. */
export function FreshToken(): MethodDecorator {
  return applyDecorators(UseGuards(FreshTokenGuard), ApiProblems('token_not_fresh'));
}
