import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CANDIDATES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A browser on this machine; undefined when there is none. `CHROMIUM` names one elsewhere. */
export const CHROMIUM = CANDIDATES.find((path) => path !== '' && existsSync(path));

/** What a browser made of a page: its document after the scripts ran, and every line the console got. */
export interface Rendering {
  dom: string;
  console: string[];
}

/** Opens a page in a browser without a window, in a profile of its own. */
export async function render(url: string): Promise<Rendering> {
  const profile = mkdtempSync(join(tmpdir(), 'hushdesk-browser-'));
  const options = [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    ...['--disable-background-networking', '--disable-component-update', '--enable-logging=stderr'],
    ...['--virtual-time-budget=8000', `--user-data-dir=${profile}`, '--dump-dom', url],
  ];
  try {
    return await new Promise((resolve, reject) => {
      execFile(
        CHROMIUM ?? '',
        options,
        { maxBuffer: 50_000_000, timeout: 60_000 },
        (error, stdout, stderr) => {
          if (error) reject(new Error('the browser failed', { cause: error }));
          else
            resolve({ dom: stdout, console: stderr.split('\n').filter((line) => line.includes('CONSOLE')) });
        },
      );
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
