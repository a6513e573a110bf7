import type { ApiKeyResponse } from '../../src/auth/api/api-key.dto.js';
import type { AccessTokenResponse } from '../../src/auth/api/auth.response.dto.js';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { randomHex } from '../../src/crypto/secure-random.js';
import type { ArticleResponse } from '../../src/knowledge/api/article.response.dto.js';
import { ExportLinks } from '../../src/privacy/export/export-links.js';
import type { ApiClient } from './api-client.js';
import { KeptExports } from './kept-exports.js';
import { bearer, TEST_PASSWORD, type TestApp } from './test-app.js';

const NEW_USER = { password: TEST_PASSWORD, role: 'user' };
const ARTICLE = { title: 'Return an item', body: 'Within 60 days.', language: 'en' };
/** Bodies and queries that succeed. A route without one is called with an empty body: its headers count all the same. */
const BODIES: Record<string, unknown> = {
  'POST /api/v1/chat': { message: 'hello' },
  'POST /api/v1/knowledge/articles': ARTICLE,
  'PUT /api/v1/knowledge/articles/{id}': ARTICLE,
  'POST /api/v1/auth/password': { currentPassword: TEST_PASSWORD, newPassword: 'violet-harbour-tunnel-93' },
  'POST /api/v1/auth/api-keys': { name: 'x', scopes: ['chat'] },
  'POST /api/v1/auth/subject-tokens': { subject: 'ann' },
  'POST /api/v1/chat/sessions/{id}/replies': { message: 'hello' },
  'POST /api/v1/chat/sessions/{id}/release': { to: 'bot' },
  'PUT /api/v1/privacy/retention/policies': { policies: [{ target: 'sessions', ttlSeconds: 7_200 }] },
  'PATCH /api/v1/privacy/subjects/{id}': { attributes: { language: 'en' } },
  'PUT /api/v1/privacy/subjects/{id}/hold': { reason: 'Case 12' },
  'DELETE /api/v1/privacy/subjects/{id}/hold': { reason: 'Case 12 is closed' },
  'PUT /api/v1/privacy/subjects/{id}/restriction': { kind: 'objection' },
  'DELETE /api/v1/privacy/subjects/{id}/restriction': { reason: 'Agreed by letter' },
  'PATCH /api/v1/privacy/requests/{id}': { state: 'identity_confirmed' },
  'POST /api/v1/privacy/pii/scan': { text: 'Write to ada@example.com' },
};
const QUERIES: Record<string, string> = {
  'GET /api/v1/knowledge/search': '?q=parcel',
  'GET /api/v1/privacy/subjects': '?ref=ann',
};

/** What it takes to call each route so that it succeeds. */
export class RouteCalls {
  /** The answer in the session that `presentId` made last. */
  private answerId = '';

  constructor(
    private readonly hushdesk: TestApp,
    private readonly client: ApiClient,
  ) {}

  /** The id of something the route is about. */
  async presentId(path: string): Promise<string> {
    if (path.includes('/knowledge/')) {
      return (await this.client.post<ArticleResponse>('/api/v1/knowledge/articles', ARTICLE)).body.id;
    }
    if (path.includes('/auth/users/')) return (await this.hushdesk.newUser('user')).id;
    if (path.includes('/auth/api-keys/')) {
      const wanted = { name: 'x', scopes: ['chat'] };
      return (await this.client.post<ApiKeyResponse>('/api/v1/auth/api-keys', wanted)).body.id;
    }
    if (path.includes('/audit/')) {
      const { body } = await this.client.get<{ items: { id: string }[] }>('/api/v1/audit/events');
      return body.items[0]!.id;
    }
    if (path.includes('/privacy/')) return this.presentPerson(path);
    return this.presentSession(path);
  }

  async bodyFor(name: string): Promise<unknown> {
    if (name.endsWith('/auth/users')) return { ...NEW_USER, email: `new-${randomHex(6)}@example.com` };
    if (name.endsWith('/feedback')) return { messageId: this.answerId, rating: 'helpful' };
    if (name === 'POST /api/v1/privacy/requests')
      return { subjectId: await this.presentPerson(name), kind: 'access' };
    if (!/auth\/(?:login|refresh|logout)$/.test(name))
      return BODIES[name] ?? (name.startsWith('DELETE') ? undefined : {});
    // Good once: a login is spent with each.
    const { email, refreshToken } = await this.hushdesk.newUser('user');
    return name.endsWith('login') ? { email, password: TEST_PASSWORD } : { refreshToken };
  }

  async queryFor(name: string, id: string): Promise<string> {
    if (!name.endsWith('/file')) return QUERIES[name] ?? '';
    const links = this.hushdesk.app.get(ExportLinks, { strict: false });
    const { expires, signature } = await links.make(id);
    return `?expires=${expires}&signature=${signature}`;
  }

  /** A key for all routes but those for people and for end customers. */
  async credentialsFor(path: string): Promise<Record<string, string>> {
    if (path.endsWith('/auth/password')) return (await this.hushdesk.newUser('user')).client.headers;
    if (!path.includes('/privacy/me')) return this.client.headers;
    const minted = { subject: `self-${randomHex(6)}` };
    const { body } = await this.client.post<AccessTokenResponse>('/api/v1/auth/subject-tokens', minted);
    return bearer(body.accessToken);
  }

  private async presentPerson(path: string): Promise<string> {
    const kept = await KeptExports.ofNewPerson(this.hushdesk, this.client, 'hello');
    const person = `/api/v1/privacy/subjects/${kept.subjectId}`;
    if (path.includes('/exports/{')) return (await kept.make('json')).id;
    if (path.endsWith('/hold')) await this.client.put(`${person}/hold`, { reason: 'Case 12' });
    if (path.endsWith('/restriction'))
      await this.client.put(`${person}/restriction`, { kind: 'restriction' });
    if (!path.includes('/requests/{')) return kept.subjectId;
    const asked = { subjectId: kept.subjectId, kind: 'access' };
    return (await this.client.post<{ id: string }>('/api/v1/privacy/requests', asked)).body.id;
  }

  private async presentSession(path: string): Promise<string> {
    const { body } = await this.client.post<ChatResponse>('/api/v1/chat', { message: 'hello' });
    this.answerId = body.messageId;
    if (/(?:replies|release)$/.test(path))
      await this.client.post(`/api/v1/chat/sessions/${body.sessionId}/take`, {});
    return body.sessionId;
  }
}
