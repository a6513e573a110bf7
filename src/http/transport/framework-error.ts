import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { AddressLimits } from '../limits/address-limits.js';
import { answerFrameworkError } from '../server-hooks.js';

/** Errors that Fastify answers without running any hook count for the address all the same. */
export function answerCountedFrameworkError(
  limits: AddressLimits,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void reply.header('X-Request-Id', request.id);
  void limits.admit(request, reply).then((admitted) => {
    if (admitted) answerFrameworkError(error, request, reply);
  });
}
