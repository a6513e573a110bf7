import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { promisify } from 'node:util';
import { connect, type ConnectionOptions, type PeerCertificate, type TLSSocket } from 'node:tls';
import { type CertificateFiles, createCertificate, describeWithOpenssl } from '../support/certificates.js';
import { exchange } from '../support/raw-connection.js';
import { until } from '../support/redis-server.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const hasSslscan = spawnSync('sslscan', ['--version']).status === 0;

describeWithOpenssl('HTTPS', () => {
  let certificate: CertificateFiles;
  let hushdesk: TestApp;
  let port: number;

  beforeAll(async () => {
    certificate = createCertificate('first.example');
    hushdesk = await startTestApp({
      TLS_CERT_FILE: certificate.certFile,
      TLS_KEY_FILE: certificate.keyFile,
      HTTP_REDIRECT_PORT: '0',
    });
    port = Number(new URL(hushdesk.baseUrl).port);
  });

  afterAll(async () => {
    await hushdesk.close();
    certificate.remove();
  });

  /** The certificates are the test's own and not signed by anybody. */
  async function handshake(options: ConnectionOptions = {}): Promise<TLSSocket> {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options });
    await once(socket, 'secureConnect');
    return socket;
  }

  async function served(): Promise<string> {
    const socket = await handshake();
    const { subject }: PeerCertificate = socket.getPeerCertificate();
    socket.destroy();
    return String(subject.CN);
  }

  it('serves requests', async () => {
    const status = await new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/api/health', rejectUnauthorized: false };
      request(options, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

    expect(hushdesk.baseUrl).toMatch(/^https:/);
    expect(status).toBe(200);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s, with forward secrecy', async (version) => {
    const socket = await handshake({ minVersion: version, maxVersion: version });

    expect(socket.getProtocol()).toBe(version);
    expect(socket.getCipher().name).toMatch(/^(?:TLS_|ECDHE-).*(?:GCM|POLY1305)/);
    socket.destroy();
  });

  it.each(['TLSv1', 'TLSv1.1'] as const)('refuses %s', async (version) => {
    // Security level 0, or the client itself would refuse to offer it.
    const attempt = handshake({ minVersion: version, maxVersion: version, ciphers: 'ALL@SECLEVEL=0' });

    await expect(attempt).rejects.toThrow(/alert protocol version|ECONNRESET/i);
  });

  it.each([
    ['CBC', 'ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA:AES128-SHA'],
    ['no forward secrecy', 'AES128-GCM-SHA256:AES256-GCM-SHA384'],
    ['finite-field Diffie-Hellman', 'DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384'],
    ['short authentication tags', 'ECDHE-ECDSA-AES128-CCM8'],
    ['no encryption', 'ECDHE-RSA-NULL-SHA:NULL-SHA256'],
  ])('refuses suites with %s', async (_what, ciphers) => {
    const attempt = handshake({ maxVersion: 'TLSv1.2', ciphers: `${ciphers}:@SECLEVEL=0` });

    await expect(attempt).rejects.toThrow(/handshake failure|no ciphers available|ECONNRESET/i);
  });

  it('takes up a new certificate without a restart, while old connections go on', async () => {
    const old = await handshake();
    certificate.renew('second.example', 'ec');

    await until(async () => (await served()) === 'second.example');

    const socket = await handshake({ maxVersion: 'TLSv1.2' });
    expect(socket.getCipher().name).toMatch(/^ECDHE-ECDSA-/);
    socket.destroy();
    await expect(
      handshake({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'ALL@SECLEVEL=0' }),
    ).rejects.toThrow();
    old.write('GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    const [answer] = (await once(old, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200/);
    old.destroy();
  });

  it('keeps the old certificate while the new files do not fit together', async () => {
    const before = await served();
    writeFileSync(certificate.certFile, 'not a certificate');

    for (let n = 0; n < 5; n++) expect(await served()).toBe(before);
    certificate.renew('third.example');

    await until(async () => (await served()) === 'third.example');
  });

  it('does not answer plain HTTP on its port', async () => {
    const answers = await exchange(`http://127.0.0.1:${port}`, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');

    expect(answers).toEqual([]);
  });

  (hasSslscan ? it : it.skip)(
    `passes sslscan${hasSslscan ? '' : ' (skipped: sslscan is not installed)'}`,
    async () => {
      const { stdout: report } = await promisify(execFile)('sslscan', ['--no-colour', `127.0.0.1:${port}`]);

      const offered = [...report.matchAll(/^(SSLv2|SSLv3|TLSv1\.\d)\s+enabled$/gm)].map(
        ([, version]) => version,
      );
      const suites = [...report.matchAll(/^(?:Preferred|Accepted)\s+\S+\s+\d+ bits\s+(\S+)/gm)].map(
        ([, suite]) => suite!,
      );
      expect(offered).toEqual(['TLSv1.2', 'TLSv1.3']);
      expect(suites.length).toBeGreaterThanOrEqual(5);
      expect(suites.filter((suite) => !/^(?:TLS_|ECDHE-).*(?:GCM|POLY1305)/.test(suite))).toEqual([]);
      expect(report).toMatch(/Session renegotiation not supported/);
      expect(report).not.toMatch(/^\S+ vulnerable to heartbleed/m);
      expect(report).not.toMatch(/ffdhe|secp192|secp224/);
    },
    60_000,
  );

  describe('the port for plain HTTP', () => {
    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(hushdesk.redirectUrl + path, { redirect: 'manual', ...init });

    it.each(['GET', 'HEAD'])('sends %s to HTTPS at the same place, for good', async (method) => {
      const response = await ask('/docs/api?x=1&y=%20', { method });

      expect(response.status).toBe(308);
      expect(response.headers.get('location')).toBe(`https://127.0.0.1:${port}/docs/api?x=1&y=%20`);
      expect(response.headers.get('x-request-id')).toBeTruthy();
    });

    it.each<[string, RequestInit]>([
      [
        'writing',
        { method: 'POST', body: '{"message":"hi"}', headers: { 'Content-Type': 'application/json' } },
      ],
      ['deleting', { method: 'DELETE' }],
      ['reading with an API key', { headers: { 'X-API-Key': 'hd_0123456789abcdef_00' } }],
      ['reading with a token', { headers: { Authorization: 'Bearer abc' } }],
    ])('refuses %s, and does not move it silently', async (_what, init) => {
      const response = await ask('/api/v1/chat', init);

      expect(response.status).toBe(403);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(response.headers.get('location')).toBeNull();
      expect(await response.json()).toMatchObject({ code: 'tls_required' });
    });

    it.each([
      ['a host that is none', 'GET / HTTP/1.1\r\nHost: a@evil.example/x?\r\n\r\n', 403],
      ['an address in the request line', 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n', 403],
      ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: evil.example\r\n\r\n', 400],
      ['what cannot be read', 'GET / HTTP/1.1\r\nHost: a\r\nX y\r\n\r\n', 400],
    ])('sends nobody anywhere for %s', async (_what, bytes, status) => {
      const [answer, ...others] = await exchange(hushdesk.redirectUrl, bytes);

      expect(others).toEqual([]);
      expect(answer?.status).toBe(status);
      expect(answer?.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer?.headers.location).toBeUndefined();
    });

    it('stays on this host whatever the path looks like', async () => {
      const [answer] = await exchange(
        hushdesk.redirectUrl,
        'GET //evil.example/%2e HTTP/1.1\r\nHost: a\r\n\r\n',
      );

      expect(answer?.headers.location).toBe(`https://a:${port}//evil.example/%2e`);
    });
  });
});
