import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Unmeasurable, type Measure } from '../runner/measure.ts';
import { ROOT } from '../surroundings/child.ts';
import { compare, CONNECTIONS } from './load-rounds.ts';

const FOLDER = join(ROOT, 'bench/gateway');
const PROGRAM = join(FOLDER, 'node_modules/@portkey-ai/gateway/build/start-server.js');

/** Installs the gateway from its own lock, once. Throws `Unmeasurable` when that does not work. */
async function install(): Promise<void> {
  if (existsSync(PROGRAM)) return;
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER });
  } catch {
    throw new Unmeasurable('@portkey-ai/gateway could not be installed (npm ci in bench/gateway)');
  }
}

export const gateway: Measure = {
  name: 'gateway',
  title: 'Turns a second beside a gateway that only forwards',
  reference: '@portkey-ai/gateway',
  compared: 'ratio',
  unit: '×',
  counted: 'turns/s',
  better: 'more',
  must: 1,
  aim: 1.5,
  take: async (bench) => {
    await install();
    const { upstream } = bench.common;
    return bench.withService((service) =>
      bench.withProgram(
        'gateway',
        (port) => ({
          args: [PROGRAM, `--port=${port}`, '--headless'],
          environment: { NODE_ENV: 'production' },
          readyPath: '/',
        }),
        async (baseUrl) => ({
          rounds: (
            await compare(bench, service, {
              url: `${baseUrl}/v1/chat/completions`,
              ...{ connections: CONNECTIONS, shape: 'completion' },
              headers: {
                Authorization: 'Bearer for-the-bench-only',
                'x-portkey-provider': 'openai',
                'x-portkey-custom-host': upstream,
              },
            })
          ).turns,
          notes: ['the gateway stores nothing, masks nothing and asks for no key of its own'],
        }),
      ),
    );
  },
};
