import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { CHROMIUM, render } from '../support/chromium.js';
import { eventually } from '../support/eventually.js';
import { ListeningModel } from '../support/listening-model.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PARSER = resolve(import.meta.dirname, '../../node_modules/eventsource-parser/dist');
const ANSWER = 'You can return it within 60 days, ada@example.com: “ümlauts” and all.';

let hushdesk: TestApp;
let shop: Server;
let origin: string;
let token: string;

/** A page of a shop, as its developers might write it: with the bare reader, and with a client like `EventSource`. */
const page =
  (): string => `<!doctype html><title>shop</title><pre id="reader"></pre><pre id="client"></pre><script type="module">
  import { EventSourceParserStream } from '/parser/stream.js';
  const show = (id, text) => { document.getElementById(id).textContent += text; };
  const ask = () => fetch('${hushdesk.baseUrl}/api/v1/chat', {
    method: 'POST',
    headers: { Authorization: 'Bearer ${token}', 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ message: 'my mail is ada@example.com' }),
  });
  const byReader = async () => {
    const reader = (await ask()).body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (rest + part.value).split('\\n\\n');
      rest = events.pop();
      for (const event of events) {
        const [, name, data] = /^event: (\\w+)\\ndata: (.*)$/.exec(event) ?? [];
        if (name === 'delta') show('reader', JSON.parse(data).text);
        if (name === 'done') show('reader', ' [done]');
      }
    }
  };
  const byClient = async () => {
    const events = (await ask()).body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    for await (const { event, data } of events) {
      if (event === 'delta') show('client', JSON.parse(data).text);
      if (event === 'done') show('client', ' [done]');
    }
  };
  await Promise.all([byReader(), byClient()]);
</script>`;

beforeAll(async () => {
  shop = createServer((request, response) => {
    const script = /^\/parser\/([\w.-]+\.js)$/.exec(request.url ?? '')?.[1];
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(script ? readFileSync(join(PARSER, script)) : page());
  });
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  hushdesk = await startTestApp({ CORS_ORIGINS: origin });
  const model = new ListeningModel().listenIn(hushdesk);
  model.reply = () => ANSWER.replace('ada@example.com', '[EMAIL_1]');
  model.chunk = 3;
  const server = await hushdesk.newClient();
  const minted = await server.post<{ accessToken: string }>('/api/v1/auth/subject-tokens', {
    subject: 'ada',
  });
  token = minted.body.accessToken;
});

afterAll(async () => {
  await hushdesk.close();
  shop.close();
});

const inBrowser = CHROMIUM === undefined ? it.skip : it;

inBrowser(
  'a page in Chromium reads a streamed answer, by the bare reader and by a client like EventSource (skipped without a browser)',
  async () => {
    const expected = ['reader', 'client'].map((id) => `<pre id="${id}">${ANSWER} [done]</pre>`);

    // The browser's virtual clock may run out before the network has answered: then the page is opened again.
    await eventually(async () => {
      const { dom, console } = await render(origin);
      expect(console).toEqual([]);
      return expected.every((text) => dom.includes(text));
    }, 60_000);
  },
  90_000,
);
