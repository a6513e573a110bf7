import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startTestApp } from '../support/test-app.js';

it('what docs/handoff.md does by hand goes from the question to the end of the conversation', async () => {
  const hushdesk = await startTestApp();
  const shop = await hushdesk.newClient();
  const agent = await hushdesk.newUser('agent');
  const page = readFileSync(join(import.meta.dirname, '../../docs/handoff.md'), 'utf8');
  const [, script = ''] = /```sh\n([\s\S]*?)```/.exec(page) ?? [];

  const shell = spawn(
    'bash',
    ['-eu', '-c', script.replace(/^BASE=.*$/m, `BASE=${hushdesk.baseUrl}/api/v1`)],
    {
      env: { PATH: process.env.PATH, KEY: shop.headers['X-API-Key'], AGENT: agent.accessToken },
    },
  );
  const output = await text(shell.stdout);

  const states = [...output.matchAll(/"sessionId":"[^"]+","state":"(\w+)"/g)].map(([, state]) => state);
  expect(states).toEqual(['waiting', 'waiting', 'human', 'bot', 'closed']);
  expect(output).toContain('It is on its way again.');
  expect(output).not.toContain('urn:hushdesk:problem');
  await hushdesk.close();
});
