import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ExportResponse } from '../../src/privacy/api/exports.dto.js';
import { SubjectKeys } from '../../src/privacy/subject-keys.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import type { Fetched } from './export-files.js';
import { addMessages } from './many-messages.js';
import type { TestApp } from './test-app.js';

/** The exports of one person that are made by a job, as their application asks for them. */
export class KeptExports {
  private constructor(
    private readonly hushdesk: TestApp,
    private readonly shop: ApiClient,
    readonly subjectId: string,
    readonly sessionId: string,
  ) {}

  /** A new person who has written this, and so many messages more. */
  static async ofNewPerson(
    hushdesk: TestApp,
    shop: ApiClient,
    message: string,
    more = 0,
  ): Promise<KeptExports> {
    const { sessionId } = (await shop.post<ChatResponse>('/api/v1/chat', { message })).body;
    const [session] = await hushdesk.database.query<{ id: string }>(
      'SELECT subject_id AS id FROM chat_sessions WHERE id = $1',
      [sessionId],
    );
    const key = await hushdesk.app.get(SubjectKeys, { strict: false }).get(session!.id);
    await addMessages(hushdesk.database, key, sessionId, more);
    return new KeptExports(hushdesk, shop, session!.id, sessionId);
  }

  async request(format: 'json' | 'zip'): Promise<ExportResponse> {
    const path = `/api/v1/privacy/subjects/${this.subjectId}/exports`;
    return (await this.shop.post<ExportResponse>(path, { format })).body;
  }

  async find(id: string, client = this.shop): Promise<ExportResponse & ProblemDetails> {
    return (await client.get<ExportResponse & ProblemDetails>(`/api/v1/privacy/exports/${id}`)).body;
  }

  async make(format: 'json' | 'zip'): Promise<ExportResponse> {
    const { id } = await this.request(format);
    await eventually(async () => (await this.find(id)).state === 'ready');
    return this.find(id);
  }

  urlOf({ download }: ExportResponse): string {
    return this.hushdesk.baseUrl + download!.url;
  }
}

export function codeOf({ status, bytes }: Fetched): [number, string] {
  return [status, (JSON.parse(bytes.toString()) as ProblemDetails).code];
}
