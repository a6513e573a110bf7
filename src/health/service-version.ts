import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the package this program was built from. */
export const SERVICE_VERSION = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
).version;
