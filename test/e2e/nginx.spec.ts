import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  request as plainRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connect } from 'node:tls';
import { text } from 'node:stream/consumers';
import { createCertificate, type CertificateFiles, describeWithOpenssl } from '../support/certificates.js';
import { PATH, Program } from '../support/program.js';
import { freePort, until } from '../support/redis-server.js';

const FOLDER = resolve(import.meta.dirname, '../../deploy/nginx');
const hasNginx = spawnSync('nginx', ['-v'], { env: { PATH } }).status === 0;

function describeWithNginx(name: string, suite: () => void): void {
  if (hasNginx) describeWithOpenssl(name, suite);
  else describe.skip(`${name} (skipped: nginx is not installed)`, suite);
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** An instance that does what the test says, and writes down what it was asked. */
class Instance {
  seen: { method: string; url: string; headers: IncomingMessage['headers']; length: number }[] = [];
  handle: Handler = (_request, response) => response.end('done');
  private readonly server: Server;

  constructor() {
    this.server = createServer((incoming, response) => {
      void text(incoming).then((body) => {
        const { method = '', url = '', headers } = incoming;
        this.seen.push({ method, url, headers, length: body.length });
        this.handle(incoming, response);
      });
    });
  }

  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describeWithNginx('deploy/nginx/hushdesk.conf', () => {
  let folder: string;
  let certificate: CertificateFiles;
  let port: number;
  let nginx: Program;
  const instances = [new Instance(), new Instance()] as const;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hushdesk-nginx-'));
    certificate = createCertificate('localhost');
    port = await freePort();
    const ports = await Promise.all(instances.map((instance) => instance.listen()));
    const upstream = readFileSync(join(FOLDER, 'hushdesk-upstream.conf'), 'utf8');
    const addressed = ports.reduce(
      (all, one, at) => all.replace(`hushdesk-${at + 1}:3000`, `127.0.0.1:${one}`),
      upstream,
    );
    writeFileSync(join(folder, 'upstream.conf'), addressed.replaceAll('max_fails=1', 'max_fails=0'));
    writeFileSync(
      join(folder, 'hushdesk.conf'),
      readFileSync(join(FOLDER, 'hushdesk.conf'), 'utf8')
        .replace('/etc/nginx/hushdesk-upstream.conf', join(folder, 'upstream.conf'))
        .replace('/etc/nginx/tls/tls.crt', certificate.certFile)
        .replace('/etc/nginx/tls/tls.key', certificate.keyFile)
        .replace('listen 8443', `listen 127.0.0.1:${port}`),
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(folder, 'temporary', name)};`)
      .join(' ');
    spawnSync('mkdir', [join(folder, 'temporary')]);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit; events {} http { access_log ${folder}/log; ${temporary} include ${folder}/hushdesk.conf; }`,
    );
    nginx = new Program('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], folder);
    await until(async () => {
      if (nginx.child.exitCode !== null) throw new Error(nginx.output);
      return (await ask('GET', '/up').catch(() => undefined)) !== undefined;
    });
  });

  afterAll(async () => {
    await nginx.stop();
    for (const instance of instances) instance.close();
    certificate.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    for (const instance of instances) {
      instance.seen = [];
      instance.handle = (_request, response) => response.end('done');
    }
  });

  async function open(method: string, path: string, body = '', headers = {}): Promise<IncomingMessage> {
    const ca = readFileSync(certificate.certFile);
    const sent = request({ host: 'localhost', port, method, path, ca, headers, agent: false });
    sent.end(body);
    return ((await once(sent, 'response')) as [IncomingMessage])[0];
  }

  async function ask(
    method: string,
    path: string,
    body = '',
    headers = {},
  ): Promise<{ status: number; body: string }> {
    const response = await open(method, path, body, headers);
    return { status: response.statusCode ?? 0, body: await text(response) };
  }

  const seen = (): (typeof instances)[0]['seen'] => instances.flatMap((instance) => instance.seen);

  it('speaks TLS 1.2 and 1.3 only', async () => {
    const versions = await Promise.all(
      (['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const).map(async (version) => {
        const socket = connect({
          ...{ host: 'localhost', port, ca: readFileSync(certificate.certFile) },
          ...{ minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' },
        });
        const outcome = await once(socket, 'secureConnect').then(
          () => socket.getProtocol(),
          () => 'refused',
        );
        socket.destroy();
        return outcome;
      }),
    );

    expect(versions).toEqual(['refused', 'refused', 'TLSv1.2', 'TLSv1.3']);
  });

  it('demands TLS for a year with its own answers too, and never twice', async () => {
    const YEAR = 'max-age=31536000; includeSubDomains';
    for (const instance of instances)
      instance.handle = (_request, response) =>
        response.writeHead(200, { 'Strict-Transport-Security': YEAR }).end('done');

    const passed = await open('GET', '/api/health');
    const own = await open('GET', '/metrics');
    for (const response of [passed, own]) response.resume();

    expect([passed, own].map(({ headers }) => headers['strict-transport-security'])).toEqual([YEAR, YEAR]);
    expect([passed.statusCode, own.statusCode, seen().length]).toEqual([200, 404, 1]);
  });

  it('answers nothing in the clear', async () => {
    const sent = plainRequest({ host: '127.0.0.1', port, path: '/api/health' });
    sent.end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];

    expect(response.statusCode).toBe(400);
    expect(seen()).toEqual([]);
  });

  it('says who asks and how, and passes on nothing that a client says of that', async () => {
    await ask('GET', '/api/health', '', {
      'X-Forwarded-For': '203.0.113.7',
      'X-Forwarded-Proto': 'http',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'for=203.0.113.7',
    });

    const { headers } = seen()[0]!;
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      host: `localhost:${port}`,
    });
    expect([headers['x-forwarded-host'], headers.forwarded]).toEqual([undefined, undefined]);
  });

  it('hands on an answer in pieces as they come', async () => {
    const waiting: ServerResponse[] = [];
    const handle: Handler = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('event: meta\n\n');
      waiting.push(response);
    };
    for (const instance of instances) instance.handle = handle;

    const response = await open('POST', '/api/v1/chat', '{}');
    const [first] = (await once(response, 'data')) as [Buffer];

    // The rest is written only now: what has arrived was not held back for it.
    expect(first.toString()).toBe('event: meta\n\n');
    waiting[0]?.end('event: done\n\n');
    expect(await text(response)).toBe('event: done\n\n');
  });

  it.each([
    ['GET', 2],
    ['PUT', 2],
    ['POST', 1],
    ['PATCH', 1],
  ])('when an instance dies under %s, %i of them hear of it', async (method, times) => {
    for (const instance of instances) instance.handle = (incoming) => incoming.socket.destroy();

    const { status } = await ask(method, '/api/v1/knowledge/articles/1', '{}');

    expect([status, seen().length]).toEqual([502, times]);
  });

  it('leaves an instance that answers 503 its answer', async () => {
    for (const instance of instances)
      instance.handle = (_request, response) => response.writeHead(503, { 'Retry-After': '5' }).end('busy');

    expect(await ask('GET', '/api/v1/knowledge/articles')).toEqual({ status: 503, body: 'busy' });
    expect(seen()).toHaveLength(1);
  });

  it('refuses bodies over 10 MB, and keeps figures inside', async () => {
    const tooLong = await ask('POST', '/api/v1/chat', '', { 'Content-Length': `${10 * 1024 * 1024 + 1}` });
    const figures = await ask('GET', '/metrics');

    expect([tooLong.status, figures.status, seen().length]).toEqual([413, 404, 0]);
  });

  it('writes neither requests nor bodies to a disk', async () => {
    const body = 'jo@example.com '.repeat(60_000);
    await ask('POST', '/api/v1/privacy/subjects?ref=jo@example.com', body);

    expect(seen()[0]?.length).toBe(body.length);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('');
    expect(
      readdirSync(join(folder, 'temporary'), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      ),
    ).toEqual([]);
    expect(nginx.output).not.toContain('jo@example.com');
  });
});
