import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectEventually } from '../../test/support/expect-eventually.js';
import { DailyLogFile } from './daily-log-file.js';

let folder: string;
let now: Date;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'hushdesk-logs-')), 'logs');
  now = new Date('2026-11-22T23:59:59.999Z');
});

afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const read = (day: string): string => readFileSync(join(folder, `hushdesk-${day}.log`), 'utf8');

it('lines go to the file of their day, which nobody else may read', async () => {
  const log = new DailyLogFile(
    folder,
    () => 30,
    () => now,
  );
  log.write('one\n');
  await expectEventually(() => {
    expect(read('2026-11-22')).toBe('one\n');
  });

  now = new Date('2026-11-23T00:00:00.000Z');
  log.write('two\n');

  await expectEventually(() => {
    expect(read('2026-11-23')).toBe('two\n');
  });
  expect(read('2026-11-22')).toBe('one\n');
  expect(statSync(join(folder, 'hushdesk-2026-11-23.log')).mode & 0o777).toBe(0o600);
});

it('goes on in the file of the day after a restart', async () => {
  new DailyLogFile(
    folder,
    () => 30,
    () => now,
  ).write('before\n');
  await expectEventually(() => {
    expect(read('2026-11-22')).toBe('before\n');
  });

  new DailyLogFile(
    folder,
    () => 30,
    () => now,
  ).write('after\n');

  await expectEventually(() => {
    expect(read('2026-11-22')).toBe('before\nafter\n');
  });
});

it('files are deleted thirty days after their day, at start and at midnight, and nothing else is', async () => {
  mkdirSync(folder);
  const files = ['hushdesk-2026-10-22.log', 'hushdesk-2026-10-23.log', 'hushdesk-2026-11-21.log'];
  for (const file of [...files, 'notes.txt', 'hushdesk-2020-01-01.log.bak']) {
    writeFileSync(join(folder, file), 'x');
  }

  const log = new DailyLogFile(
    folder,
    () => 30,
    () => now,
  );
  await log.swept;
  const atStart = readdirSync(folder);
  now = new Date('2026-11-23T00:00:00.000Z');
  log.write('x\n');
  await log.swept;

  expect(atStart).toContain('hushdesk-2026-10-23.log');
  expect(atStart).not.toContain('hushdesk-2026-10-22.log');
  const atMidnight = readdirSync(folder);
  expect(atMidnight).not.toContain('hushdesk-2026-10-23.log');
  expect(atMidnight).toEqual(
    expect.arrayContaining(['hushdesk-2026-11-21.log', 'notes.txt', 'hushdesk-2020-01-01.log.bak']),
  );
});

it('writing does not wait for the disk: 20,000 lines leave the event loop free', async () => {
  const log = new DailyLogFile(
    folder,
    () => 30,
    () => now,
  );
  const line = `${'x'.repeat(200)}\n`;

  const start = process.cpuUsage();
  for (let n = 0; n < 20_000; n++) log.write(line);
  const { user, system } = process.cpuUsage(start);

  expect((user + system) / 1_000).toBeLessThan(500);
  await expectEventually(() => {
    expect(read('2026-11-22')).toHaveLength(20_000 * line.length);
  });
});

it('a folder that cannot be written does not stop anything', async () => {
  const file = join(folder, '..', 'a-file');
  writeFileSync(file, '');
  const told = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);

  const log = new DailyLogFile(
    join(file, 'logs'),
    () => 30,
    () => now,
  );
  log.write('lost\n');
  await log.swept;

  await expectEventually(() => {
    expect(told.mock.calls.join()).toContain('cannot be kept');
  });
  told.mockRestore();
});

it.each([
  ['the standard output', 'openBackgroundStream({ dest: 1 })'],
  ['a file', "new DailyLogFile(folder, () => 30, () => new Date('2026-11-22T12:00:00Z'))"],
])('a process ends although %s has no room for what it has still to say', (_where, log) => {
  mkdirSync(folder);
  symlinkSync('/dev/full', join(folder, 'hushdesk-2026-11-22.log'));
  const program = `
    import { openBackgroundStream } from './dist/logging/background-stream.js';
    import { DailyLogFile } from './dist/logging/daily-log-file.js';
    const folder = ${JSON.stringify(folder)};
    const log = ${log};
    log.write('one');
    setTimeout(() => { log.write('two'); log.write('three'); process.exit(7); }, 100);`;

  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'ignore'],
    timeout: 5_000,
    killSignal: 'SIGKILL',
  });

  expect(status).toBe(7);
});
