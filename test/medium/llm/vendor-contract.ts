import { createHmac } from 'node:crypto';
import type { DataKey } from '../../../src/crypto/data-key.js';
import type { ModelEvent, ModelFault, ModelProvider } from '../../../src/llm/model-port.js';
import { renderPassages } from '../../../src/llm/prompt/passages-block.js';
import { eventually } from '../../support/eventually.js';
import { collect, createCall, createPrompt, eventsOf, textOf } from '../../support/prompts.js';
import type { RecordedRequest, Upstream } from '../../support/upstreams/upstream.js';

/** A vendor's provider and the server that stands in for the vendor. */
export interface VendorUnderTest {
  provider: ModelProvider;
  upstream: Upstream;
  egressKey: DataKey;
  /** Who said what, as the vendor's request has it. */
  turnsOf: (body: unknown) => { role: string; texts: string[] }[];
  /** Headers that the vendor's protocol needs; no other may be sent. */
  headers: readonly string[];
  /** Vendors' codes by the fault they are. */
  codes: readonly [status: number, code: string, kind: string][];
}

/** Every HTTP client sends these, and none of them tells anything. */
const TRANSPORT_HEADERS = [
  ...['host', 'connection', 'content-length', 'content-type', 'accept', 'accept-encoding'],
  ...['accept-language', 'sec-fetch-mode', 'user-agent'],
];
/** Characters of one to four bytes, an emoji of several parts, and nothing in front of a line end. */
const TEXTS = ['Grüße ', 'аб', '\n', '漢字 ', '👩‍👧 ', '"\\', ' [EMAIL_1].'];

/** What every vendor keeps beyond the contract of all providers; to be called within a `describe`. */
export function describeVendorContract(provide: () => VendorUnderTest): void {
  const faultOf = (events: readonly ModelEvent[]): ModelFault => {
    const last = events.at(-1);
    if (last?.type !== 'error') throw new Error(`ended with ${last?.type ?? 'nothing'}`);
    return last.fault;
  };
  const bodyOf = ({ body }: RecordedRequest): unknown => JSON.parse(body.toString());

  describe.each([true, false])('streamed: %s', (streamed) => {
    const call = (): ReturnType<typeof createCall> => createCall({ streamed });

    it('sends the prompt with its roles apart, and nothing else', async () => {
      const { provider, upstream, turnsOf } = provide();
      const prompt = createPrompt();

      await eventsOf(provider, call(), prompt);

      const body = bodyOf(upstream.request);
      const block = renderPassages(prompt.passages)!;
      expect(turnsOf(body)).toEqual([
        { role: 'system', texts: [prompt.instructions] },
        { role: 'user', texts: ['Hello there'] },
        { role: 'assistant', texts: ['How can I help?'] },
        { role: 'user', texts: [block, prompt.question] },
      ]);
      expect(JSON.stringify(body)).toContain('321');
      expect(JSON.stringify(body)).not.toMatch(
        /user_id|metadata|safety_identifier|"user":|session|requestId/i,
      );
    });

    it('sends no header that the protocol does not need', async () => {
      const { provider, upstream, headers } = provide();

      await eventsOf(provider, call());

      const allowed = new Set([...TRANSPORT_HEADERS, ...headers]);
      expect(Object.keys(upstream.request.headers).filter((name) => !allowed.has(name))).toEqual([]);
      expect(upstream.request.headers['user-agent']).toBe('hushdesk');
    });

    it('makes a receipt of the exact bytes', async () => {
      const { provider, upstream, egressKey } = provide();
      const { receipts, ...rest } = call();

      await eventsOf(provider, { ...rest, onSent: (receipt) => receipts.push(receipt) });

      const { body } = upstream.request;
      const digest = createHmac('sha256', egressKey.material()).update(body).digest('hex');
      expect(receipts).toEqual([
        {
          provider: provider.name,
          model: provider.model,
          digest,
          bytes: body.length,
          sentAt: expect.any(Date) as Date,
        },
      ]);
    });

    it('tells what was used', async () => {
      const { provider, upstream } = provide();
      upstream.mood = { texts: ['Yes.'], usage: { inputTokens: 41, outputTokens: 17 } };

      expect(await eventsOf(provider, call())).toContainEqual({
        type: 'usage',
        usage: { inputTokens: 41, outputTokens: 17 },
      });
    });

    it('lives with a server that does not tell what was used', async () => {
      const { provider, upstream } = provide();
      upstream.mood = { texts: ['Yes.'] };

      expect((await eventsOf(provider, call())).at(-1)).toEqual({ type: 'finish', reason: 'complete' });
    });

    it.each(['complete', 'length', 'filtered'] as const)('knows the finish %s', async (finish) => {
      const { provider, upstream } = provide();
      upstream.mood = { texts: ['Yes.'], finish };

      expect((await eventsOf(provider, call())).at(-1)).toEqual({ type: 'finish', reason: finish });
    });

    it.each([400, 401, 403, 404, 408, 409, 413, 429, 500, 503, 529])(
      'knows what %i means',
      async (status) => {
        const { provider, upstream } = provide();
        const { codes } = provide();
        const [, code, kind] = codes.find(([known]) => known === status) ?? [];
        upstream.mood = { status, ...(code !== undefined && { code }), headers: { 'retry-after': '7' } };

        const fault = faultOf(await eventsOf(provider, call()));

        const KINDS: Record<number, string> = { 401: 'credentials', 403: 'credentials', 429: 'rate_limited' };
        const usual = status === 408 || status === 409 || status >= 500 ? 'overloaded' : 'request_refused';
        expect(fault.kind).toBe(kind ?? KINDS[status] ?? usual);
        expect(fault.retryAfterMs).toBe(7_000);
        expect(JSON.stringify([fault.message, fault.cause])).not.toContain('planted-detail');
      },
    );

    it.each([
      ['is no JSON', '{"planted-detail', 'application/json'],
      ['is another JSON', '{"hello": []}', 'application/json'],
      ['is a page', '<html>planted-detail</html>', 'text/html'],
      ['is a stream of nonsense', 'data: {"planted-detail\n\n', 'text/event-stream'],
    ])('takes an answer that %s for a fault of the protocol', async (_what, body, contentType) => {
      const { provider, upstream } = provide();
      upstream.mood = { body, contentType };

      const fault = faultOf(await eventsOf(provider, call()));

      expect(fault.kind).toBe('protocol');
      expect(fault.message).not.toContain('planted-detail');
    });

    it('aborts the request upstream when the call is aborted', async () => {
      const { provider, upstream } = provide();
      upstream.mood = { hang: true };
      const leaving = new AbortController();

      const events = collect(provider.generate(createPrompt(), { ...call(), signal: leaving.signal }));
      await eventually(() => upstream.requests.length === 1);
      leaving.abort();

      expect(faultOf(await events).kind).toBe('aborted');
      await eventually(() => upstream.request.closed);
    });

    it('does not follow a redirect', async () => {
      const { provider, upstream } = provide();
      upstream.mood = { status: 307, headers: { location: '/elsewhere' } };

      expect(faultOf(await eventsOf(provider, call())).kind).toBe('protocol');
      expect(upstream.requests).toHaveLength(1);
    });
  });

  it.each([1, 2, 3, 7, 64])('puts a stream together that comes in pieces of %i bytes', async (pieceBytes) => {
    const { provider, upstream } = provide();
    upstream.mood = { texts: TEXTS, pieceBytes };

    const events = await eventsOf(provider);

    expect(events.flatMap((event) => (event.type === 'text' ? event.text : []))).toEqual(TEXTS);
  });

  it.each([0, 2])(
    'takes a stream that is cut after %i texts for a fault of the protocol',
    async (cutAfter) => {
      const { provider, upstream } = provide();
      upstream.mood = { texts: TEXTS, cutAfter };

      const events = await eventsOf(provider);

      expect(textOf(events)).toBe(TEXTS.slice(0, cutAfter).join(''));
      expect(faultOf(events).kind).toBe('protocol');
    },
  );

  it('knows an error of the vendor in the middle of a stream', async () => {
    const { provider, upstream } = provide();
    upstream.mood = { texts: TEXTS, breakAfter: 1 };

    const events = await eventsOf(provider);

    expect(textOf(events)).toBe(TEXTS[0]);
    expect(faultOf(events)).toMatchObject({ kind: 'overloaded' });
    expect(faultOf(events).message).not.toContain('planted-detail');
  });

  it('closes the connection when it is left in the middle of a stream', async () => {
    const { provider, upstream } = provide();
    upstream.mood = { texts: Array.from({ length: 500 }, () => 'word '), pauseMs: 5 };

    for await (const event of provider.generate(createPrompt(), createCall())) {
      expect(event.type).toBe('text');
      break;
    }

    await eventually(() => upstream.request.closed);
  });

  it('takes its connection again for the next question', async () => {
    const { provider, upstream } = provide();
    upstream.mood = { texts: TEXTS, usage: { inputTokens: 1, outputTokens: 1 } };
    await eventsOf(provider);
    const before = upstream.connections;

    for (let turn = 0; turn < 3; turn++) await eventsOf(provider);

    expect(upstream.connections).toBe(before);
  });
}
