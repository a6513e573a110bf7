import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listSettings } from '../../src/config/setting.decorator.js';
import '../../src/config/settings.js';
import { ROOT, sourceFilesBelow } from './source-files.js';

const PAGES = ['docs/asvs.md', 'docs/threat-model.md'];
/** A file and words of a title in it: `` `test/e2e/chat.spec.ts` › are gone once deleted ``, up to `;` or the end of the cell. */
const REFERENCE = /`([\w/.-]+\.spec\.ts)` › ([^;|\n]+?)(?= ;| *\||\n)/g;
/** What a page says in words, a test says with the marks that Markdown takes for its own written out. */
const plain = (text: string): string => text.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ');

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const references = PAGES.flatMap((page) =>
  [...read(page).matchAll(REFERENCE)].map(([, file = '', title = '']) => ({ page, file, title })),
);

it('every test that the pages on security name exists, by file and by words of its title', () => {
  const gone = references.filter(
    ({ file, title }) => !existsSync(join(ROOT, file)) || !plain(read(file)).includes(plain(title)),
  );

  expect(references.length).toBeGreaterThan(150);
  expect(gone).toEqual([]);
});

it('every mention of a test is one that was looked up', () => {
  for (const page of PAGES) {
    const mentioned = read(page).match(/\.spec\.ts`/g)?.length;
    expect([page, references.filter((reference) => reference.page === page).length]).toEqual([
      page,
      mentioned,
    ]);
  }
});

describe('the table of ASVS', () => {
  const rows = read('docs/asvs.md')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', , what = '', met = '', shown = '']) => ({ id, what, met, shown }));

  it('says of each requirement once whether it is met', () => {
    const ids = rows.flatMap(({ id }) => id.split(', '));

    expect(ids).toHaveLength(new Set(ids).size);
    expect(rows.filter(({ met }) => !['yes', 'partly', 'no'].includes(met))).toEqual([]);
  });

  it('names for each that is met what shows it', () => {
    expect(rows.filter(({ met, shown }) => met === 'yes' && shown === '')).toEqual([]);
  });
});

it('no source names a hash that is broken', () => {
  const naming = sourceFilesBelow('src').filter(({ text }) => /['"](?:md5|sha-?1)['"]/i.test(text));

  expect(naming.map(({ path }) => path)).toEqual([]);
});

it('every cipher that a source names is AES-256-GCM, and every hash is SHA-256 or longer', () => {
  const named = sourceFilesBelow('src/crypto').flatMap(({ text }) => [
    ...[...text.matchAll(/create(?:Hash|Hmac)\(\s*([^,)]+)/g)].map(([, hash = '']) => hash),
    ...[...text.matchAll(/['"]((?:aes|chacha|des|rc\d|id-aes|camellia|aria|sm4)[\w-]*)['"]/gi)].map(
      ([, cipher = '']) => cipher,
    ),
  ]);

  expect([...new Set(named)].sort()).toEqual(["'sha256'", 'aes-256-gcm']);
});

it('every secret of the settings is in the list of docs/encryption.md', () => {
  const secrets = [...listSettings().values()].filter(({ secret }) => secret).map(({ env }) => env);
  const [, list = ''] = read('docs/encryption.md').split('## All keys and secrets');

  expect(secrets.length).toBeGreaterThan(10);
  expect(secrets.filter((name) => !list.split('\n## ')[0]?.includes(`\`${name}\``))).toEqual([]);
});

describe('the lock', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, object> };
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-lock-'));

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** The status of the check of `npm run lint:lockfile` on a lock in which one package has been changed. */
  function check(change: object): number | null {
    const path = join(folder, 'package-lock.json');
    const yaml = { ...lock.packages['node_modules/yaml'], ...change };
    writeFileSync(
      path,
      JSON.stringify({ ...lock, packages: { ...lock.packages, 'node_modules/yaml': yaml } }),
    );
    const [command = '', ...args] = (scripts['lint:lockfile'] ?? '')
      .replace('--path package-lock.json', `--path ${path}`)
      .split(' ');
    return spawnSync(process.execPath, [join(ROOT, 'node_modules', command, 'bin', `${command}.js`), ...args])
      .status;
  }

  it('is accepted as it is', () => {
    expect(check({})).toBe(0);
  });

  it.each([
    ['another host', { resolved: 'https://registry.example/yaml/-/yaml-2.9.1.tgz' }],
    ['plain http', { resolved: 'http://registry.npmjs.org/yaml/-/yaml-2.9.1.tgz' }],
    ['a weak digest', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
  ])('the lock is refused with %s', (_what, change) => {
    expect(check(change)).toBe(1);
  });
});
