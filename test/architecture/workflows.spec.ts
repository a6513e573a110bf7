import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { ROOT } from './source-files.js';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      'timeout-minutes'?: number;
      steps: Step[];
      strategy?: { matrix: unknown };
    }
  >;
}

const FOLDER = join(ROOT, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const document = parseDocument(text, { uniqueKeys: true });
  return { name, text, errors: document.errors, workflow: document.toJS() as Workflow };
});
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([job, parts]) => ({ name: `${name} ${job}`, ...parts })),
);
const steps = jobs.flatMap((job) => job.steps);
const job = (name: string): (typeof jobs)[number] => jobs.find((one) => one.name === name)!;

it('of ours are all there, and parse', () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual([
    'ci.yml',
    'codeql.yml',
    'release.yml',
    'supply-chain.yml',
  ]);
  expect(workflows.flatMap(({ errors }) => errors)).toEqual([]);
});

it('may read the code and nothing else, unless a job says what for', () => {
  expect(workflows.map(({ workflow }) => workflow.permissions)).toEqual(
    workflows.map(() => ({ contents: 'read' })),
  );
  expect(
    Object.fromEntries(jobs.flatMap(({ name, permissions }) => (permissions ? [[name, permissions]] : []))),
  ).toEqual({
    'codeql.yml analyze': { contents: 'read', 'security-events': 'write' },
    'release.yml image': {
      contents: 'read',
      packages: 'write',
      'id-token': 'write',
      attestations: 'write',
    },
  });
});

it('end by themselves, and leave no credentials in the checkout', () => {
  expect(jobs.filter((one) => one['timeout-minutes'] === undefined).map(({ name }) => name)).toEqual([]);
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));

  expect(checkouts).toHaveLength(jobs.length);
  expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
});

it('name scripts and files that exist', () => {
  const commands = steps.flatMap(({ run }) => run?.split('\n') ?? []);
  const named = commands.flatMap((line) =>
    [...line.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!),
  );
  const files = commands.flatMap((line) => [
    ...line.matchAll(/(?:node|bash) (?:--\S+ )*([\w./-]+\/[\w./-]+)/g),
  ]);

  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
  expect(files.map(([, path]) => path!).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it('pin what others wrote to a commit, with its version; what is not is named in the documents', () => {
  const uses = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@(\S+)(.*)$/gm)]);
  const loose = uses.filter(
    ([, , ref, rest]) => !/^[0-9a-f]{40}$/.test(ref!) || !/^ # v\d+\.\d+\.\d+$/.test(rest!),
  );
  const page = readFileSync(join(ROOT, 'docs/deployment.md'), 'utf8');

  expect(loose.map(([, action, ref]) => `${action!}@${ref!}`)).toEqual([
    'actions/dependency-review-action@v4.7.1',
  ]);
  expect(page).toContain('`actions/dependency-review-action@v4.7.1`');
});

it('put nothing that a stranger can write into a command', () => {
  const expressions = steps.flatMap(({ run }) => run?.match(/\$\{\{.*?\}\}/g) ?? []);

  expect(expressions).toEqual([]);
});

it('test on each Node and each PostgreSQL that is supported', () => {
  expect(job('ci.yml tests').strategy?.matrix).toEqual({ node: [24, 26], postgres: [15, 16, 17, 18] });
  expect(job('ci.yml oldest-node').steps.at(-1)?.run).toBe('node tools/smoke.mjs');
});

it('make a bill of materials and attest it and the build at each release', () => {
  const { steps: release } = job('release.yml image');
  const text = release.map(({ uses = '', run = '' }) => `${uses}${run}`).join('\n');

  for (const part of [
    'cyclonedx-npm',
    'actions/attest-build-provenance',
    'actions/attest-sbom',
    'trivy-action',
  ])
    expect(text).toContain(part);
});

it('are brought up to date weekly, with packages and images', () => {
  const { updates } = parseDocument(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')).toJS() as {
    updates: { 'package-ecosystem': string; schedule: { interval: string } }[];
  };

  expect(updates.map((update) => [update['package-ecosystem'], update.schedule.interval])).toEqual([
    ['npm', 'weekly'],
    ['github-actions', 'weekly'],
    ['docker', 'weekly'],
    ['docker-compose', 'weekly'],
  ]);
});
