// The clock of one of two instances is set wrong and right again while customers write; the other one's stays right.
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { SLOWLY } from './model.js';
import { until } from './processes.js';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** In step within what instances grant each other. */
const SECONDS_BEHIND_MS = -3_000;
export const CLOCK_OFFSETS_MS = [HOUR_MS, 0, -HOUR_MS, SECONDS_BEHIND_MS];
const LONGEST_WAIT_SECONDS = 60;
/** RATE_LIMIT_LOGIN_PER_MINUTE of the rehearsal. */
export const LOGINS_PER_MINUTE = 3;

/**
 * Sets the clock of `stepping`, the instance on the port `wrong`, to each offset; answers what went otherwise than
 * documented, by promise, as sentences. `call(port, method, path, { body, headers })` asks one instance.
 */
export async function stepClock({ stepping, ...parts }) {
  const faults = { tokens: [], sessions: [], repeats: [], waits: [] };
  for (const offsetMs of CLOCK_OFFSETS_MS) {
    stepping.child.kill('SIGUSR2');
    const isSet = async () => Math.abs((await ahead(parts)) - offsetMs) < SECOND_MS * 2;
    await until(isSet, 5_000, `the clock, set ${offsetMs} ms off,`);
    const expect = (promise, what, actual, wanted) => {
      if (actual !== wanted)
        faults[promise].push(`${what} with a clock ${offsetMs} ms off: ${actual}, not ${wanted}`);
    };
    const isFar = Math.abs(offsetMs) === HOUR_MS;
    await checkTokens(parts, !isFar, expect);
    await checkSession(parts, expect);
    await checkRepeats(parts, expect);
    if (isFar) await checkWaits(parts, offsetMs > 0, expect);
  }
  return faults;
}

const mint = async (call, port) =>
  (await call(port, 'POST', '/api/v1/auth/subject-tokens', { body: { subject: 'clock' } })).body.accessToken;

/** How far the clock of an instance is ahead of ours, in milliseconds, as the tokens that it mints show. */
async function ahead({ call, wrong }) {
  const [, claims] = (await mint(call, wrong)).split('.');
  const { iat } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return iat * SECOND_MS - Date.now();
}

/** docs/access.md: the own tokens of an instance are good there always, others' while clocks are in step. */
async function checkTokens({ call, right, wrong }, isInStep, expect) {
  for (const from of [right, wrong]) {
    const headers = { 'X-API-Key': undefined, Authorization: `Bearer ${await mint(call, from)}` };
    for (const at of [right, wrong]) {
      const { status } = await call(at, 'GET', '/api/v1/auth/me', { headers });
      const which = `a token ${from === wrong ? 'of the one with' : 'of the other'}, at ${at === wrong ? 'the one' : 'the other'},`;
      expect('tokens', which, status, from === at || isInStep ? 200 : 401);
    }
  }
}

/** A conversation goes on over both instances, and is there on both. */
async function checkSession({ call, right, wrong }, expect) {
  const say = (port, sessionId) =>
    call(port, 'POST', '/api/v1/chat', { body: { message: 'And the warranty?', sessionId } });
  for (const [first, second] of [
    [right, wrong],
    [wrong, right],
  ]) {
    const { sessionId } = (await say(first)).body;
    expect('sessions', 'a session goes on elsewhere', (await say(second, sessionId)).status, 200);
    const { status } = await call(first, 'GET', `/api/v1/chat/sessions/${sessionId}`);
    expect('sessions', 'it is still there', status, 200);
  }
}

/** The same request with the same key is done once, whichever instance it comes to, and while it is under way. */
async function checkRepeats({ call, model, right, wrong }, expect) {
  for (const [first, second] of [
    [right, wrong],
    [wrong, right],
  ]) {
    const headers = { 'Idempotency-Key': randomUUID() };
    const body = { message: `Please answer ${SLOWLY}` };
    const ask = (port) => call(port, 'POST', '/api/v1/chat', { body, headers });
    const before = model.slowRequests;
    const done = ask(first);
    await until(async () => model.slowRequests > before, 5_000, 'a slow question');
    expect('repeats', 'a request under way elsewhere', (await ask(second)).status, 409);
    const { messageId } = (await done).body;
    expect('repeats', 'a request done elsewhere', (await ask(second)).body.messageId, messageId);
  }
}

/** Nobody waits longer than the window of a limit because clocks are apart. */
async function checkWaits({ call, right, wrong }, isAhead, expect) {
  // What an instance writes down that is ahead of the other one could hold at the other one for as long as it is.
  const [first, second] = isAhead ? [wrong, right] : [right, wrong];
  const network = randomUUID().slice(0, 4);
  const login = (port, email) =>
    call(port, 'POST', '/api/v1/auth/login', {
      body: { email, password: 'not the password of anybody' },
      headers: { 'X-Forwarded-For': `2001:db8:${network}::1` },
    });
  const email = `${randomUUID()}@example.com`;
  expect('waits', 'a first login', (await login(first, email)).status, 401);
  for (let n = 1; n < LOGINS_PER_MINUTE; n++)
    expect('waits', 'the same login elsewhere', (await login(second, email)).status, 401);
  const { status, headers } = await login(first, email);
  expect('waits', 'a login over the limit', status, 429);
  const wait = Number(headers['retry-after']);
  expect('waits', `a wait of ${wait} s is a minute at most,`, wait <= LONGEST_WAIT_SECONDS, true);
}
