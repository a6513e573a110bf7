import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Operation {
  summary?: string;
  operationId?: string;
  tags?: string[];
  security?: unknown[];
  responses: Record<string, { content?: Record<string, { examples?: object }> }>;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: boolean | Schema;
  [keyword: string]: unknown;
}

/** The places in a schema where a text or a number has neither bound nor form. */
function unboundedIn(schema: Schema, schemas: Record<string, Schema>, place: string): string[] {
  const { $ref, items, properties = {}, additionalProperties } = schema;
  if ($ref !== undefined) return unboundedIn(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, schemas, place);
  const said = (...keywords: string[]): boolean => keywords.some((keyword) => keyword in schema);
  const types = [schema.type].flat();
  const isOpen =
    (types.includes('string') && !said('enum', 'const', 'maxLength', 'pattern', 'format')) ||
    ((types.includes('number') || types.includes('integer')) && !said('enum', 'maximum'));
  const within: [string, Schema][] = Object.entries(properties);
  if (items) within.push(['[]', items]);
  if (typeof additionalProperties === 'object') within.push(['*', additionalProperties]);
  for (const one of [schema.oneOf, schema.anyOf, schema.allOf].flat()) if (one) within.push(['', one]);
  return [
    ...(isOpen ? [place] : []),
    ...within.flatMap(([name, inner]) =>
      unboundedIn(inner, schemas, name === '' ? place : `${place}.${name}`),
    ),
  ];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

let hushdesk: TestApp;
let document: OpenAPIObject;
let operations: { name: string; operation: Operation }[];

beforeAll(async () => {
  hushdesk = await startTestApp();
  document = (await hushdesk.anonymous.get<OpenAPIObject>('/docs/api-json')).body;
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation: item[method] as unknown as Operation,
    })),
  );
});

afterAll(() => hushdesk.close());

describe('the OpenAPI document', () => {
  it('is version 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('says of every operation what it does, under a name of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId);

    expect(operations.filter(({ operation }) => !operation.summary || !operation.tags)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows the errors of every operation that takes input, with an example body each', () => {
    const closed = operations.filter(({ operation }) => operation.security);
    const incomplete = closed.filter(({ operation }) => {
      const errors = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      return (
        !errors.some(([status]) => status === '401') ||
        errors.some(([, response]) => !response.content?.['application/problem+json']?.examples)
      );
    });

    expect(closed.length).toBeGreaterThan(8);
    expect(incomplete.map(({ name }) => name)).toEqual([]);
  });

  it('says of every text and number that it takes how long, how large or of what form it may be', () => {
    const schemas = (document.components?.schemas ?? {}) as unknown as Record<string, Schema>;
    const unbounded = Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        const parameters = (operation?.parameters ?? []) as unknown as { name: string; schema?: Schema }[];
        const body = operation?.requestBody as unknown as
          { content?: Record<string, { schema: Schema }> } | undefined;
        const content = Object.values(body?.content ?? {});
        return [
          ...parameters.flatMap(({ name, schema = {} }) => unboundedIn(schema, schemas, name)),
          ...content.flatMap(({ schema }) => unboundedIn(schema, schemas, 'body')),
        ].map((place) => `${method.toUpperCase()} ${path} ${place}`);
      }),
    );

    expect(unbounded).toEqual([]);
  });

  it('refers only to schemas that it holds', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name);

    expect(names.filter((name) => !(name in (document.components?.schemas ?? {})))).toEqual([]);
  });
});

describe('the docs page', () => {
  it('loads everything it needs from the service itself', async () => {
    const { status, body } = await hushdesk.anonymous.get<string>('/docs/api');
    const links = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => link);

    expect(status).toBe(200);
    expect(links.filter((link) => /^(?:https?:)?\/\//.test(link))).toEqual([]);
    for (const link of links) {
      const { pathname } = new URL(link, `${hushdesk.baseUrl}/docs/api`);
      expect([pathname, (await hushdesk.anonymous.get(pathname)).status]).toEqual([pathname, 200]);
    }
  });

  const inBrowser = existsSync(CHROMIUM) ? it : it.skip;
  inBrowser(
    'shows the operations in Chromium without an error on the console (needs Chromium)',
    async () => {
      const profile = mkdtempSync(join(tmpdir(), 'hushdesk-chromium-'));
      try {
        const { stdout, stderr } = await promisify(execFile)(
          CHROMIUM,
          [
            ...[
              '--headless',
              '--no-sandbox',
              '--disable-gpu',
              '--disable-quic',
              '--no-first-run',
              '--disable-sync',
            ],
            ...['--disable-background-networking', '--disable-component-update', '--enable-logging=stderr'],
            ...[`--user-data-dir=${profile}`, '--virtual-time-budget=10000', '--dump-dom'],
            `${hushdesk.baseUrl}/docs/api`,
          ],
          { maxBuffer: 64 * 1024 * 1024 },
        );

        expect(stdout).toContain('/api/v1/chat/sessions/{id}');
        expect(stderr.split('\n').filter((line) => line.includes('CONSOLE'))).toEqual([]);
      } finally {
        rmSync(profile, { recursive: true, force: true });
      }
    },
    60_000,
  );
});
