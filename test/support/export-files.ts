import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ApiClient } from './api-client.js';

const SCHEMAS = resolve(import.meta.dirname, '../../docs/schemas/export');

/** A whole export in one document. */
export interface ExportDocument {
  subjectId: string;
  data: Record<string, Record<string, unknown>[]> & { profile: Record<string, unknown> };
  records: Record<string, number>;
}

/** What was sent, as bytes; `whole` is false when the connection was cut. */
export interface Fetched {
  status: number;
  headers: Headers;
  bytes: Buffer;
  whole: boolean;
}

/** Fetches a file as a browser would. */
export async function fetchFile(url: string, headers: Record<string, string> = {}): Promise<Fetched> {
  const response = await fetch(url, { headers });
  const parts: Uint8Array[] = [];
  let whole = true;
  try {
    for await (const part of response.body ?? []) parts.push(part as Uint8Array);
  } catch {
    whole = false;
  }
  return { status: response.status, headers: response.headers, bytes: Buffer.concat(parts), whole };
}

export function exportOf(
  client: ApiClient,
  baseUrl: string,
  id: string,
  format: 'json' | 'zip',
): Promise<Fetched> {
  return fetchFile(`${baseUrl}/api/v1/privacy/subjects/${id}/export?format=${format}`, client.headers);
}

/** The files of an archive, as `unzip` takes it apart. Throws what that says when it is not whole. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-export-'));
  try {
    writeFileSync(join(folder, 'export.zip'), archive);
    execFileSync('unzip', ['-q', 'export.zip', '-d', 'files'], { cwd: folder, stdio: 'pipe' });
    const names = readdirSync(join(folder, 'files'));
    return new Map(names.map((name) => [name, readFileSync(join(folder, 'files', name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the schemas in the docs say against a value: nothing when it fits. */
export function faultsOf(name: string, value: unknown): unknown {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  for (const file of readdirSync(SCHEMAS))
    ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')) as object);
  const validate = ajv.getSchema(`urn:hushdesk:schema:export:${name}:1`);
  if (!validate) return `there is no schema for ${name}`;
  return validate(value) === true ? [] : validate.errors;
}

/** The records of a file. */
export function recordsIn(name: string, bytes: Buffer): unknown[] {
  const text = bytes.toString();
  if (name.endsWith('.json')) return [JSON.parse(text)];
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
