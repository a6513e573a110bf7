// Writes the types of the TypeScript client from the OpenAPI document of a running service.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientTypes } from './client-types.js';

const [, , address = 'http://127.0.0.1:3000'] = process.argv;
const response = await fetch(new URL('/docs/api-json', address));
if (!response.ok) throw new Error(`${address} answered ${response.status}: is the service running there?`);
const target = join(import.meta.dirname, '../clients/typescript/src/api-types.ts');
writeFileSync(target, clientTypes(await response.json()));
