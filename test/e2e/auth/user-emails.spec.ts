import { dumpOf } from '../../support/database-dump.js';
import { startTestApp, TEST_ENVIRONMENT, TEST_PASSWORD, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp();
});

afterAll(() => hushdesk.close());

const EMAIL = 'Olga.Planted@staff.example';

/** The status of a login on an instance with other settings and the same database. */
async function loginElsewhere(email: string, environment: Record<string, string>): Promise<number> {
  const other = await startTestApp({ DATABASE_URL: hushdesk.database.url, ...environment });
  try {
    return (await other.anonymous.post('/api/v1/auth/login', { email, password: TEST_PASSWORD })).status;
  } finally {
    await other.close();
  }
}

it('the address of a user is shown to those who manage users, and lies nowhere in the clear', async () => {
  const admin = await hushdesk.newUser('admin');
  const made = await admin.client.post<{ id: string; email: string }>('/api/v1/auth/users', {
    email: EMAIL,
    password: TEST_PASSWORD,
    role: 'agent',
  });
  const listed = await admin.client.get<{ items: { email: string }[] }>('/api/v1/auth/users');
  const login = await hushdesk.anonymous.post('/api/v1/auth/login', {
    email: EMAIL.toUpperCase(),
    password: TEST_PASSWORD,
  });

  expect(made.body.email).toBe(EMAIL);
  expect(listed.body.items.map(({ email }) => email)).toContain(EMAIL);
  expect(login.status).toBe(200);
  expect((await dumpOf(hushdesk.database)).tracesOf(EMAIL, admin.email)).toEqual([]);
});

it('an address can be taken once, whatever its case', async () => {
  const admin = await hushdesk.newUser('admin');
  const body = { email: admin.email.toUpperCase(), password: TEST_PASSWORD, role: 'agent' };

  const again = await admin.client.post('/api/v1/auth/users', body);

  expect([again.status, again.body]).toMatchObject([409, { code: 'email_taken' }]);
});

it('an address from before addresses were sealed is sealed at the next start', async () => {
  const { id, email } = await hushdesk.newUser('agent');
  await hushdesk.database.query(
    'UPDATE users SET email = $2, email_index = NULL, email_sealed = NULL WHERE id = $1',
    [id, email],
  );

  expect(await loginElsewhere(email, {})).toBe(200);
  expect((await dumpOf(hushdesk.database)).tracesOf(email)).toEqual([]);
});

it('users are found while and after the key of the index is changed', async () => {
  const { email } = await hushdesk.newUser('agent');
  const fresh = 'hJ2kL4mN6pQ8rS1tU3vW5xY7zA9bC0dE';

  const during = await loginElsewhere(email, {
    BLIND_INDEX_KEY: fresh,
    BLIND_INDEX_KEY_PREVIOUS: TEST_ENVIRONMENT.BLIND_INDEX_KEY,
  });
  const after = await loginElsewhere(email, { BLIND_INDEX_KEY: fresh });

  expect([during, after]).toEqual([200, 200]);
});
