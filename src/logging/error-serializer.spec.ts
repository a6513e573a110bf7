import { serializeError } from './error-serializer.js';

/** An error as the driver for PostgreSQL makes it. */
function databaseError(): Error {
  return Object.assign(new Error('Key (email)=(jane@example.com) already exists'), {
    severity: 'ERROR',
    routine: '_bt_check_unique',
    code: '23505',
    detail: 'Key (email)=(jane@example.com) already exists.',
  });
}

it('keeps the name, message, code and stack of an error, and nothing it carries beside them', () => {
  const error = Object.assign(new Error('boom'), {
    code: 'E_BOOM',
    request: { headers: { authorization: 'planted' } },
  });

  const logged = serializeError(error);

  expect(logged).toMatchObject({ type: 'Error', message: 'boom', code: 'E_BOOM' });
  expect(Object.keys(logged).sort()).toEqual(['code', 'message', 'stack', 'type']);
});

it.each([
  ['of the driver', databaseError()],
  [
    'wrapped by TypeORM',
    Object.assign(new Error(databaseError().message), {
      name: 'QueryFailedError',
      driverError: databaseError(),
      parameters: ['jane@example.com'],
    }),
  ],
  ['as a cause', new Error('request failed', { cause: databaseError() })],
])('keeps no value of an error of the database, %s', (_name, error) => {
  const logged = JSON.stringify(serializeError(error));

  expect(logged).toContain('23505');
  expect(logged).toContain('error-serializer.spec');
  expect(logged).not.toContain('jane@');
});

it('takes anything that can be thrown, and ends with circles', () => {
  const circle = new Error('round');
  circle.cause = circle;

  expect(serializeError('planted')).toEqual({ type: 'string' });
  expect(serializeError(null)).toEqual({ type: 'null' });
  expect(JSON.stringify(serializeError(circle)).match(/"round"/g)?.length).toBeLessThan(10);
});
