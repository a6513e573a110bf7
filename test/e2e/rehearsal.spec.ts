import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PATH, Program } from '../support/program.js';

const ROOT = resolve(import.meta.dirname, '../..');
const LONGEST_MS = 240_000;

const has = (program: string): boolean => spawnSync('which', [program], { env: { PATH } }).status === 0;
const missing = [
  ...['nginx', 'redis-server', 'openssl'].filter((program) => !has(program)),
  ...(existsSync('/usr/lib/postgresql') ? [] : ['postgresql']),
];

/** Promises of docs/deployment.md, as the rehearsal words them. */
const PROMISES = [
  'two instances start at once on an empty database',
  'a chat over TLS through nginx',
  'a rolling restart under load: no request fails',
  'PostgreSQL crashes under load: it recovers by itself within 10 s',
  'Redis gone and back: no request fails',
  'the clock of an instance an hour ahead, back, an hour behind, back: no request fails',
  'meanwhile its tokens are good there, and elsewhere while clocks are in step',
  'meanwhile conversations go on over both',
  'meanwhile a request with a key is done once, at whichever',
  'meanwhile limits and waits of logins lock nobody out',
  'the record verifies, whatever the clocks said',
  'a dead model: every request is answered from the help articles',
  'no room for logs: customers are answered',
  'and the service stops when told to',
  'no acknowledged message is lost',
];

const rehearsed = missing.length === 0 ? it : it.skip;
rehearsed(
  `an installation keeps its promises through a bad day${missing.length === 0 ? '' : ` (skipped: without ${missing.join(', ')})`}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hushdesk-report-'));
    try {
      const file = join(folder, 'report.md');
      const { NODE_COMPILE_CACHE = '' } = process.env;
      const command = ['deploy/rehearsal/run.js', '--short', file];

      const rehearsal = new Program(process.execPath, command, ROOT, { NODE_COMPILE_CACHE });
      const status = await rehearsal.ended(LONGEST_MS);

      const report = existsSync(file) ? readFileSync(file, 'utf8') : rehearsal.output;
      process.stdout.write(`\n${status === 0 ? report : rehearsal.output}\n`);
      const rows = [...report.matchAll(/^\| (?!promise|---)(.+?) \| (.+?) \| (.+) \|$/gm)];
      expect(rows.filter(([, , kept]) => kept !== 'yes').map(([row]) => row)).toEqual([]);
      expect(rows.map(([, promise]) => promise)).toEqual(PROMISES);
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  LONGEST_MS + 10_000,
);
