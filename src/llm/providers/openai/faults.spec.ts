import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  OpenAIError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from 'openai';
import { ModelFault } from '../../model-port.js';
import { faultOf } from './faults.js';

const LISTENING = new AbortController().signal;
const body = { message: 'planted-detail', code: 'some_code' };
const headers = new Headers({ 'retry-after': '3' });

describe("each error of OpenAI's SDK", () => {
  it.each([
    [new BadRequestError(400, body, undefined, headers), 'request_refused'],
    [new AuthenticationError(401, body, undefined, headers), 'credentials'],
    [new PermissionDeniedError(403, body, undefined, headers), 'credentials'],
    [new NotFoundError(404, body, undefined, headers), 'request_refused'],
    [new ConflictError(409, body, undefined, headers), 'overloaded'],
    [new UnprocessableEntityError(422, body, undefined, headers), 'request_refused'],
    [new RateLimitError(429, body, undefined, headers), 'rate_limited'],
    [new InternalServerError(503, body, undefined, headers), 'overloaded'],
    [new APIError(408, body, undefined, headers), 'overloaded'],
    [new APIError(402, body, undefined, headers), 'credentials'],
  ])('%# %s is told by its kind, its code and what it asks to wait', (error, kind) => {
    expect(faultOf(error, LISTENING)).toMatchObject({ kind, retryAfterMs: 3_000 });
    expect(faultOf(error, LISTENING).message).toMatch(/^the vendor answered \d{3} some_code$/);
  });

  it.each([
    [new APIConnectionError({ message: 'planted-detail' }), 'network'],
    [new APIConnectionTimeoutError(), 'timeout'],
    [new APIUserAbortError(), 'aborted'],
    [new APIError(undefined, body, undefined, headers), 'overloaded'],
    [new OpenAIError('planted-detail'), 'protocol'],
    [new SyntaxError('planted-detail'), 'protocol'],
    [new TypeError('terminated'), 'protocol'],
  ])('%# without a status is told by its kind', (error, kind) => {
    expect(faultOf(error, LISTENING).kind).toBe(kind);
    expect(faultOf(error, LISTENING).message).not.toContain('planted-detail');
  });

  it('that says the account is empty is no matter of waiting', () => {
    const error = new RateLimitError(429, { ...body, code: 'insufficient_quota' }, undefined, headers);

    expect(faultOf(error, LISTENING).kind).toBe('credentials');
  });

  it('keeps no code that is a sentence', () => {
    const error = new RateLimitError(429, { code: 'you said: planted-detail' }, undefined, headers);

    expect(faultOf(error, LISTENING).message).toBe('the vendor answered 429');
  });

  it('gives way to the fault of ours that it wraps', () => {
    const ours = new ModelFault('request_refused', 'another host');

    expect(faultOf(new APIConnectionError({ cause: ours }), LISTENING)).toBe(ours);
  });

  it('is an abort once nobody listens', () => {
    expect(faultOf(new InternalServerError(500, body, undefined, headers), AbortSignal.abort()).kind).toBe(
      'aborted',
    );
  });
});
