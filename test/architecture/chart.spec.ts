import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { listSettings } from '../../src/config/setting.decorator.js';
import '../../src/config/settings.js';
import { renderChart } from '../support/chart-template.js';
import { ROOT } from './source-files.js';

const CHART = join(ROOT, 'deploy/helm/hushdesk');
const read = (path: string): string => readFileSync(join(CHART, path), 'utf8');

type Values = Record<string, unknown>;
interface Container {
  image: string;
  command?: string[];
  env: { name: string; value: unknown }[];
  securityContext: unknown;
  volumeMounts: { name: string }[];
  [probe: `${string}Probe`]: { httpGet: { path: string } };
}
interface Pod {
  containers: Container[];
  securityContext: unknown;
  automountServiceAccountToken: boolean;
  volumes: { name: string; secret?: { secretName: string } }[];
}
interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels: Record<string, string>; annotations?: Record<string, string> };
  spec: Record<string, unknown> & { template?: { metadata: { labels: Record<string, string> }; spec: Pod } };
}

const templates = new Map(
  readdirSync(join(CHART, 'templates')).map((name) => [name, read(`templates/${name}`)] as const),
);
const defaults = parse(read('values.yaml')) as Values;
const needed = { secretName: 'hushdesk-secrets' };

/** Not by Helm, which is not there: by the part of its language that these templates are written in. */
function render(values: Values = {}): Manifest[] {
  const { version, appVersion } = parse(read('Chart.yaml')) as { version: string; appVersion: string };
  const rendered = renderChart(templates, {
    Values: { ...defaults, ...needed, ...values },
    Release: { Name: 'desk' },
    Chart: { Version: version, AppVersion: appVersion },
  });
  return [...rendered.values()].flatMap((text) =>
    parseAllDocuments(text, { uniqueKeys: true }).flatMap((document) => {
      if (document.errors.length > 0) throw new Error(`${String(document.errors[0])}\n${text}`);
      return document.contents === null ? [] : [document.toJS() as Manifest];
    }),
  );
}

function only(kind: string, manifests = render()): Manifest {
  const [found, second] = manifests.filter((manifest) => manifest.kind === kind);
  if (found === undefined || second !== undefined) throw new Error(`not one ${kind}`);
  return found;
}

const podOf = (manifest: Manifest): Pod => manifest.spec.template!.spec;
const workloads = (): Manifest[] => render().filter(({ kind }) => kind === 'Deployment' || kind === 'Job');

it('has every kind of object that a cluster needs for it', () => {
  const full = {
    ...(defaults.ingress as Values),
    enabled: true,
    host: 'desk.example.com',
    tlsSecretName: 'desk-tls',
  };

  expect(
    render({ ingress: full })
      .map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)
      .sort(),
  ).toEqual([
    'apps/v1 Deployment',
    'autoscaling/v2 HorizontalPodAutoscaler',
    'batch/v1 Job',
    'networking.k8s.io/v1 Ingress',
    'networking.k8s.io/v1 NetworkPolicy',
    'policy/v1 PodDisruptionBudget',
    'v1 Service',
    'v1 Service',
    'v1 ServiceAccount',
  ]);
});

it('is not installed without the name of its secrets', () => {
  expect(() => render({ secretName: '' })).toThrow('name the Secret with the secret settings');
});

it('reads every value that values.yaml offers, and no other', () => {
  const used = new Set(
    [...templates.values()].flatMap((text) =>
      [...text.matchAll(/\.Values\.([\w.]+)/g)].map(([, path]) => path!),
    ),
  );
  const offered = Object.entries(defaults).flatMap(([name, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) && !used.has(name)
      ? Object.keys(value).map((inner) => `${name}.${inner}`)
      : [name],
  );

  expect([...used].sort()).toEqual(offered.sort());
});

it('sets settings that there are, and no secret among them', () => {
  const settings = new Map([...listSettings().values()].map((setting) => [setting.env, setting]));
  const environment = workloads().flatMap((workload) => podOf(workload).containers[0]!.env);
  const withAuthority = podOf(only('Deployment', render({ authorityConfigMap: 'ours' }))).containers[0]!.env;
  const names = [...environment, ...withAuthority].map(({ name }) => name);

  // Node's own variable is the one that is no setting of ours.
  expect(new Set(names.filter((name) => !settings.has(name)))).toEqual(new Set(['NODE_EXTRA_CA_CERTS']));
  expect(names.filter((name) => settings.get(name)?.secret)).toEqual([]);
  expect([...environment, ...withAuthority].filter(({ value }) => typeof value !== 'string')).toEqual([]);
});

it('names in its notes on secrets every one that production needs', () => {
  const text = read('values.yaml');
  const secrets = [...listSettings().values()].filter(({ secret }) => secret?.neededInProduction);

  expect(secrets.map(({ env }) => env).filter((env) => !text.includes(env))).toEqual([]);
});

it('mounts secrets as files, by reference, and holds none itself', () => {
  expect(render().filter(({ kind }) => kind === 'Secret')).toEqual([]);
  for (const workload of workloads()) {
    const { volumes, containers } = podOf(workload);
    expect(volumes.find(({ name }) => name === 'secrets')?.secret?.secretName).toBe('hushdesk-secrets');
    expect(containers[0]!.volumeMounts.map(({ name }) => name)).toEqual(['secrets', 'tmp']);
  }
});

it('fits the restricted standard of pod security, the migration too', () => {
  expect(workloads()).toHaveLength(2);
  for (const workload of workloads()) {
    const { securityContext, containers, automountServiceAccountToken } = podOf(workload);
    expect(securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(containers[0]!.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(automountServiceAccountToken).toBe(false);
  }
});

it('probes start, life and readiness, each at its own place', () => {
  const container = podOf(only('Deployment')).containers[0]!;
  const paths = (['startup', 'liveness', 'readiness'] as const).map(
    (name) => container[`${name}Probe`]!.httpGet.path,
  );

  expect(paths).toEqual(['/health/startup', '/health/live', '/health/ready']);
});

it('migrates before new instances start, and they leave the schema alone', () => {
  const job = only('Job');
  const environment = podOf(only('Deployment')).containers[0]!.env;

  expect(job.metadata.annotations?.['helm.sh/hook']).toBe('pre-install,pre-upgrade');
  expect(podOf(job).containers[0]!.command).toEqual(['node', 'dist/cli/main.js', 'db', 'migrate']);
  expect(environment).toContainEqual({ name: 'DATABASE_MIGRATE_ON_START', value: 'false' });
});

it('keeps figures on a port and a service of their own', () => {
  const services = render().filter(({ kind }) => kind === 'Service');
  const ports = services.map(({ spec }) =>
    (spec.ports as { targetPort: string }[]).map(({ targetPort }) => targetPort),
  );

  expect(ports).toEqual([['http'], ['metrics']]);
});

it('sends requests to instances only, never to a migration', () => {
  const { labels } = only('Job').spec.template!.metadata;
  const selectors = render()
    .filter(({ kind }) => kind === 'Service')
    .map(({ spec }) => spec.selector as Record<string, string>);

  for (const selector of selectors)
    expect(Object.entries(selector).every(([name, value]) => labels[name] === value)).toBe(false);
});

it('leaves the number of instances to the autoscaler, or to you', () => {
  const fixed = render({ autoscaling: { ...(defaults.autoscaling as Values), enabled: false }, replicas: 3 });

  expect(only('Deployment').spec.replicas).toBeUndefined();
  expect(only('Deployment', fixed).spec.replicas).toBe(3);
  expect(fixed.filter(({ kind }) => kind === 'HorizontalPodAutoscaler')).toEqual([]);
});

it('lets in the ingress and Prometheus alone, and out only where it is said', () => {
  const { podSelector, policyTypes, ingress, egress } = only('NetworkPolicy').spec as unknown as {
    podSelector: unknown;
    policyTypes: string[];
    ingress: { from: unknown[]; ports: { port: number }[] }[];
    egress: { to: unknown[] }[];
  };

  expect(podSelector).toEqual({
    matchLabels: { 'app.kubernetes.io/name': 'hushdesk', 'app.kubernetes.io/instance': 'desk' },
  });
  expect(policyTypes).toEqual(['Ingress', 'Egress']);
  expect(ingress.map(({ ports }) => ports[0]!.port)).toEqual([3000, 9464]);
  expect(
    [...ingress.map(({ from }) => from), ...egress.map(({ to }) => to)].filter((peers) => peers.length === 0),
  ).toEqual([]);
});

it('names the image by its digest when there is one', () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  const pinned = render({ image: { ...(defaults.image as Values), digest } });

  expect(podOf(only('Deployment')).containers[0]!.image).toBe('ghcr.io/hushdesk/hushdesk:0.1.0');
  expect(podOf(only('Deployment', pinned)).containers[0]!.image).toBe(`ghcr.io/hushdesk/hushdesk@${digest}`);
});
