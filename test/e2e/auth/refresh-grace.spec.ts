import type { TokenPairResponse } from '../../../src/auth/api/auth.response.dto.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp({ REFRESH_GRACE_SECONDS: '30' });
});

afterAll(() => hushdesk.close());

it('within the configured grace a refresh token brings the same successor again, until that one is used', async () => {
  const refresh = (refreshToken: string): Promise<{ status: number; body: TokenPairResponse }> =>
    hushdesk.anonymous.post<TokenPairResponse>('/api/v1/auth/refresh', { refreshToken });
  const { refreshToken } = await hushdesk.newUser('user');

  const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)));
  const successors = new Set(answers.map(({ body }) => body.refreshToken));
  const [successor = ''] = successors;
  const next = await refresh(successor);
  const late = await refresh(refreshToken);

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(successors.size).toBe(1);
  expect([next.status, late.status]).toEqual([200, 401]);
});
