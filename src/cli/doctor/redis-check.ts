import { createRedis } from '../../database/redis-connection.js';
import { answerWithin } from '../../time/answer-within.js';
import { type Check, type Finding, on, weak } from './finding.js';

/** Far more than a healthy neighbour takes, TLS and greeting included. */
const ANSWER_MS = 2_000;
const NAME = 'redis-answers';
/** What Redis says when credentials are missing or wrong. */
const REFUSAL = /\b(?:NOAUTH|WRONGPASS|NOPERM)\b/;

/** One PING, in bounded time. Redis away stops nobody, but each instance then counts limits alone. */
export const redisAnswers: Check = async ({ settings: { redisUrl, redisTls } }) => {
  if (redisUrl === undefined) return on(NAME, 'none is asked');
  if (!URL.canParse(redisUrl)) return faultOf('no address');
  const redis = createRedis(redisUrl, redisTls);
  const said: string[] = [];
  redis.on('error', ({ message }: Error) => said.push(message));
  try {
    const answer = redis.connect().then(() => redis.ping());
    await answerWithin(answer, ANSWER_MS);
    return on(NAME, 'in time');
  } catch (error) {
    return faultOf([...said, (error as Error).message].join(' '));
  } finally {
    redis.disconnect();
  }
};

function faultOf(message: string): Finding {
  return REFUSAL.test(message)
    ? weak(NAME, 'Redis refuses our credentials', 'put the name and password of the service into REDIS_URL')
    : weak(
        NAME,
        'Redis does not answer',
        'start it, or mend REDIS_URL; until then each instance counts alone',
      );
}
