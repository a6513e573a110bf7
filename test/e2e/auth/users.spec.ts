import type { ProblemDetails } from '../../../src/http/problem-details.js';
import { startTestApp, TEST_PASSWORD, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp();
});

afterAll(() => hushdesk.close());

describe('users', () => {
  it.each([
    ['short', 'quartz-lantern', 'must have at least 15 characters'],
    ['short, of letters with many bytes', 'кварц-фонарик', 'must have at least 15 characters'],
    ['longer than bcrypt reads', 'correct horse battery staple '.repeat(3), 'must have at most 72 bytes'],
    ['common', 'passwordpassword', 'is too easy to guess'],
    ['a keyboard walk', 'qwertyuiop[]asdf', 'is too easy to guess'],
    ['the name of the service', 'hushdeskhushdesk', 'is too easy to guess'],
    ['the address of the account', 'margarethe-schuster@example.com', 'is too easy to guess'],
  ])('cannot have a password that is %s', async (_name, password, fault) => {
    const admin = (await hushdesk.newUser('admin')).client;
    const user = { email: 'margarethe-schuster@example.com', password, role: 'user' };

    const { status, body } = await admin.post<ProblemDetails>('/api/v1/auth/users', user);

    expect([status, body.errors?.[0]?.path]).toEqual([400, 'password']);
    expect(body.errors?.[0]?.message).toContain(fault);
    expect(JSON.stringify(body)).not.toContain(password);
  });

  it('can have one of 64 small letters and spaces, which is good as typed and not otherwise', async () => {
    const admin = (await hushdesk.newUser('admin')).client;
    const email = 'long@example.com';
    const password = 'harbour lantern meadow quartz violin copper thunder orchid salmon';
    const login = async (typed: string): Promise<number> =>
      (await hushdesk.anonymous.post('/api/v1/auth/login', { email, password: typed })).status;

    const { status } = await admin.post('/api/v1/auth/users', { email, password, role: 'user' });

    expect([password.length >= 64, status]).toEqual([true, 201]);
    expect(await login(password)).toBe(200);
    for (const other of [password.toUpperCase(), ` ${password}`, `${password} `, password.slice(0, -1)])
      expect(await login(other)).toBe(401);
  });

  it('are one per address, whatever its case', async () => {
    const admin = (await hushdesk.newUser('admin')).client;
    const { email } = await hushdesk.newUser('user');

    const { status, body } = await admin.post<ProblemDetails>('/api/v1/auth/users', {
      email: email.toUpperCase(),
      password: TEST_PASSWORD,
      role: 'user',
    });

    expect([status, body.code]).toEqual([409, 'email_taken']);
  });

  it('can be listed, changed and removed, with nothing shown that need not be', async () => {
    const admin = (await hushdesk.newUser('admin')).client;
    const { id, email } = await hushdesk.newUser('agent');

    const changed = await admin.send('PATCH', `/api/v1/auth/users/${id}`, { role: 'auditor' });
    const { status } = await admin.delete(`/api/v1/auth/users/${id}`);

    expect(changed.body).toMatchObject({ id, email, role: 'auditor', status: 'active' });
    expect(Object.keys(changed.body as object).sort()).toEqual([
      'createdAt',
      'email',
      'id',
      'role',
      'status',
    ]);
    expect(status).toBe(204);
    expect((await admin.delete(`/api/v1/auth/users/${id}`)).status).toBe(404);
  });

  it('always keep one active admin, also when two remove each other at once', async () => {
    await hushdesk.database.query("UPDATE users SET role = 'user'");
    const [a, b] = [await hushdesk.newUser('admin'), await hushdesk.newUser('admin')];

    const answers = await Promise.all([
      a.client.delete(`/api/v1/auth/users/${b.id}`),
      b.client.send('PATCH', `/api/v1/auth/users/${a.id}`, { status: 'disabled' }),
    ]);
    const left = await hushdesk.database.query<{ id: string }>(
      "SELECT id FROM users WHERE role = 'admin' AND status = 'active'",
    );
    const last = left[0]?.id === a.id ? a : b;
    const alone = await last.client.delete<ProblemDetails>(`/api/v1/auth/users/${last.id}`);

    expect(left).toHaveLength(1);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect([alone.status, alone.body.code]).toEqual([409, 'last_admin']);
  });
});
