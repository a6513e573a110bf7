/** What came back; `body` is parsed when it is JSON, else text. */
export interface ApiResponse<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** A caller of the API, as a customer of ours would write one: `fetch` and a header. */
export class ApiClient {
  constructor(
    private readonly baseUrl: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** The same caller at another instance. */
  at(baseUrl: string): ApiClient {
    return new ApiClient(baseUrl, this.headers);
  }

  get<Body>(path: string, headers?: Record<string, string>): Promise<ApiResponse<Body>> {
    return this.send('GET', path, undefined, headers);
  }

  post<Body>(path: string, body: unknown, headers?: Record<string, string>): Promise<ApiResponse<Body>> {
    return this.send('POST', path, body, headers);
  }

  put<Body>(path: string, body: unknown): Promise<ApiResponse<Body>> {
    return this.send('PUT', path, body);
  }

  delete<Body>(path: string): Promise<ApiResponse<Body>> {
    return this.send('DELETE', path);
  }

  /** A string body is sent as it stands, anything else as JSON. */
  async send<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiResponse<Body>> {
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
    };
  }
}
