import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listSettings } from '../../src/config/setting.decorator.js';
import '../../src/config/settings.js';
import { ROOT } from './source-files.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Instruction {
  word: string;
  rest: string;
}

/** The stages of the Dockerfile, each from its FROM on; comments are gone and continued lines joined. */
const stages = read('Dockerfile')
  .replace(/^\s*#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split(/^(?=FROM )/m)
  .filter((stage) => stage.trim() !== '')
  .map((stage) =>
    stage
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Instruction => {
        const [, word = '', rest = ''] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
        return { word, rest };
      }),
  );
const all = stages.flat();
const last = stages.at(-1) ?? [];
const valuesOf = (instructions: readonly Instruction[], word: string): string[] =>
  instructions.filter((instruction) => instruction.word === word).map(({ rest }) => rest);

describe('the image', () => {
  it('is built in stages, each on the same base with its whole version', () => {
    const bases = valuesOf(all, 'FROM').map((base) => base.split(' ')[0]);

    expect(stages.length).toBeGreaterThan(1);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:24\.\d+\.\d+-[a-z]+-slim$/);
  });

  it('runs on the very Node that the tests run on', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { node: string } };

    expect(valuesOf(last, 'FROM')[0]).toContain(`node:${devDependencies.node}-`);
  });

  it('takes what it installs from the lock, and for production only that', () => {
    expect(valuesOf(all, 'RUN').filter((command) => command.includes('npm ci'))).toEqual([
      'npm ci',
      'npm ci --omit=dev',
    ]);
    expect(valuesOf(last, 'COPY')[0]).toBe('--from=dependencies /app/node_modules node_modules');
    expect(
      stages.find(([from]) => from?.rest.endsWith(' AS dependencies'))?.map(({ rest }) => rest),
    ).toContain('npm ci --omit=dev');
  });

  it('ends as a user that is a number and not root, who owns none of the program', () => {
    const user = last.findIndex(({ word }) => word === 'USER');

    expect(last[user]?.rest).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(last.slice(user + 1).filter(({ word }) => ['COPY', 'RUN', 'USER'].includes(word))).toEqual([]);
    expect(valuesOf(last, 'COPY').filter((copy) => copy.includes('--chown'))).toEqual([]);
  });

  it('says how it is, stops on SIGTERM, and its program gets the signal', () => {
    expect(valuesOf(last, 'HEALTHCHECK')[0]).toContain('/health/live');
    expect(valuesOf(last, 'STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(JSON.parse(valuesOf(last, 'CMD')[0] ?? '')).toEqual(['./start-production.sh']);
    expect(read('start-production.sh')).toMatch(/\nexec "\$node" dist\/main\.js\n$/);
  });

  it('has no ADD, no latest, no sudo, nothing fetched past a package manager, and no secret', () => {
    const secrets = [...listSettings().values()].filter(({ secret }) => secret).map(({ env }) => env);
    const text = all.map(({ word, rest }) => `${word} ${rest}`).join('\n');

    expect(text).not.toMatch(/^ADD |:latest|\bsudo\b|\bcurl\b|\bwget\b|^ARG /m);
    expect(secrets.filter((name) => text.includes(name))).toEqual([]);
  });

  it('is built from files that are named one by one', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const copied = valuesOf(all, 'COPY')
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(' ').slice(0, -1));

    expect(lines[0]).toBe('*');
    expect(lines.slice(1).sort()).toEqual([...new Set(copied)].map((name) => `!${name}`).sort());
  });
});

interface Service {
  image?: string;
  environment?: Record<string, string>;
  privileged?: boolean;
  read_only?: boolean;
  user?: string;
  cap_drop?: string[];
  security_opt?: string[];
  ports?: string[];
  volumes?: string[];
  networks?: string[] | Record<string, unknown>;
}

describe('docker-compose.yml', () => {
  const { services, networks } = parse(read('docker-compose.yml'), { merge: true }) as {
    services: Record<string, Service>;
    networks: Record<string, { internal?: boolean } | null>;
  };
  const instances = ['hushdesk-1', 'hushdesk-2'].map((name) => services[name] ?? {});

  it('runs two instances, PostgreSQL 18, Valkey, nginx and a model, each with its version', () => {
    const images = Object.fromEntries(
      Object.entries(services).map(([name, { image = '' }]) => [name, image]),
    );

    expect(images).toMatchObject({
      nginx: expect.stringMatching(/^nginxinc\/nginx-unprivileged:\d+\.\d+/) as string,
      postgres: expect.stringMatching(/^postgres:18\.\d+/) as string,
      valkey: expect.stringMatching(/^valkey\/valkey:\d+\.\d+/) as string,
    });
    expect(Object.keys(images).sort()).toEqual([
      'hushdesk-1',
      'hushdesk-2',
      'model',
      'nginx',
      'postgres',
      'valkey',
    ]);
    expect(Object.values(images).filter((image) => !/:\d/.test(image))).toEqual([]);
  });

  it('gives the service settings that there are, and no secret', () => {
    const settings = new Map([...listSettings().values()].map((setting) => [setting.env, setting]));
    // Node's own.
    const names = Object.keys(instances[0]?.environment ?? {}).filter(
      (name) => name !== 'NODE_EXTRA_CA_CERTS',
    );

    expect(names.filter((name) => !settings.has(name))).toEqual([]);
    // Where the journal lies is a file here, without a password in it.
    expect(names.filter((name) => settings.get(name)?.secret)).toEqual(['ERASURE_JOURNAL']);
    expect(instances[0]?.environment).toEqual(instances[1]?.environment);
  });

  it('makes by its script every secret that production needs', () => {
    const needed = [...listSettings().values()].filter(({ secret }) => secret?.neededInProduction);
    const script = read('deploy/compose/prepare.sh');

    expect(needed.map(({ env }) => env).filter((env) => !script.includes(`keep hushdesk/${env} `))).toEqual(
      [],
    );
  });

  it('takes from each container what it does not need', () => {
    for (const [name, service] of Object.entries(services)) {
      expect([name, service.security_opt]).toEqual([name, ['no-new-privileges:true']]);
      expect([name, service.privileged ?? false]).toEqual([name, false]);
      // The image of PostgreSQL starts as root and writes its data folder.
      if (name === 'postgres') continue;
      expect([name, service.read_only, service.cap_drop]).toEqual([name, true, ['ALL']]);
    }
  });

  it('opens one port, on this machine, and lets the database, Valkey and the model reach nobody', () => {
    const open = Object.values(services).flatMap(({ ports = [] }) => ports);

    expect(open).toEqual(['127.0.0.1:8443:8443']);
    expect(networks.inside?.internal).toBe(true);
    for (const name of ['postgres', 'valkey', 'model']) expect(services[name]?.networks).toEqual(['inside']);
  });

  it('believes the addresses that nginx forwards, and nobody else', () => {
    const { edge } = services.nginx?.networks as Record<string, { ipv4_address: string }>;

    expect(instances[0]?.environment?.TRUST_PROXY).toBe(edge?.ipv4_address);
  });
});
