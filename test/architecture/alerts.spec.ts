import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ROOT } from './source-files.js';

/** Of Prometheus, of its blackbox exporter, and of the process. */
const NOT_OURS = /^(?:up|probe_success|(?:nodejs|process)_\w+)$/;

interface Alert {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string; runbook_url: string };
}
interface Panel {
  title: string;
  description?: string;
  targets?: { expr: string }[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const alerts = (
  parse(read('deploy/prometheus/alerts.yml')) as { groups: { rules: Alert[] }[] }
).groups.flatMap(({ rules }) => rules);
const { panels } = JSON.parse(read('deploy/grafana/hushdesk.json')) as { panels: Panel[] };
const queries = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const table = read('docs/metrics.md');
const documented = new Map(
  [...table.matchAll(/^\| `(hushdesk_\w+)` +\| (\w+)/gm)].map(([, name, kind]) => [name!, kind!]),
);

/** The figures that a query reads: names before a selector, a bracket or an operator; a histogram without its suffix. */
function figuresIn(query: string): string[] {
  return [
    ...query.replace(/"[^"]*"/g, '').matchAll(/\b(?:(?:hushdesk|nodejs|process)_\w+|up|probe_success)\b/g),
  ].map(([name]) => (name.startsWith('hushdesk_') ? name.replace(/_(?:bucket|sum|count)$/, '') : name));
}

const named = new Set([...alerts.map(({ expr }) => expr), ...queries].flatMap(figuresIn));
const hasPromtool = spawnSync('promtool', ['--version']).status === 0;
const withPromtool = hasPromtool ? it : it.skip;
const reason = hasPromtool ? '' : ' (skipped: promtool is not installed)';

describe('dashboard and alerts', () => {
  it('read figures that docs/metrics.md names', () => {
    const unknown = [...named].filter((name) => !documented.has(name) && !NOT_OURS.test(name));

    expect(unknown.sort()).toEqual([]);
  });

  it('show every figure that is documented', () => {
    expect([...documented.keys()].filter((name) => !named.has(name))).toEqual([]);
  });

  it('read histograms by their buckets, and nothing else so', () => {
    const buckets = [...alerts.map(({ expr }) => expr), ...queries].flatMap((query) =>
      [...query.matchAll(/(hushdesk_\w+)_bucket/g)].map(([, name]) => name!),
    );

    expect(buckets.filter((name) => documented.get(name) !== 'histogram')).toEqual([]);
  });

  it('cover what must not go unseen', () => {
    expect(alerts.map(({ alert }) => alert)).toEqual(
      expect.arrayContaining([
        'HushdeskRequestsOverdue',
        'HushdeskAuditBacklog',
        'HushdeskRetentionOverdue',
        'HushdeskBreakerOpen',
        'HushdeskErrors',
        'HushdeskSlow',
        'HushdeskNotReady',
        'HushdeskBudgetRefusals',
        'HushdeskJobsFailing',
      ]),
    );
  });

  it('say each alert in words, how bad it is, and where it is written what to do', () => {
    const headings = read('docs/runbook.md')
      .split('\n')
      .filter((line) => line.startsWith('## '))
      .map((line) => line.slice(3).toLowerCase().replaceAll(' ', '-'));

    for (const { alert, labels, annotations } of alerts) {
      const [page, section] = annotations.runbook_url.split('#');
      expect([alert, page, headings.includes(section ?? '')]).toEqual([alert, 'docs/runbook.md', true]);
      expect(['warning', 'critical']).toContain(labels.severity);
      expect(annotations.summary).not.toBe('');
    }
    expect(panels.filter(({ targets, description }) => targets && !description)).toEqual([]);
  });

  withPromtool(`are accepted by promtool, each query of the dashboard too${reason}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'hushdesk-rules-'));
    const file = join(folder, 'dashboard.yml');
    const rules = queries.map((expr, at) => ({ record: `dashboard:query:${at}`, expr }));
    writeFileSync(file, stringify({ groups: [{ name: 'dashboard', rules }] }));

    const checked = spawnSync('promtool', [
      'check',
      'rules',
      join(ROOT, 'deploy/prometheus/alerts.yml'),
      file,
    ]);
    rmSync(folder, { recursive: true });

    expect([checked.status, checked.stderr.toString()]).toEqual([0, '']);
  });

  withPromtool(`are raised by what they are for, and by nothing else${reason}`, () => {
    const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', 'alerts.test.yml'], {
      cwd: join(ROOT, 'deploy/prometheus'),
    });

    expect([status, `${stdout.toString()}${stderr.toString()}`]).toEqual([
      0,
      expect.stringContaining('SUCCESS'),
    ]);
  });
});
