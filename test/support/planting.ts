import { childEnvironment } from './child-environment.js';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { OpenAPIObject } from '@nestjs/swagger';
import { TEST_ENVIRONMENT } from './test-app.js';

/** One value of each class, which nothing else in the service could hold by chance. */
export const PLANTED = {
  email: 'carla.planted@mailbox.example',
  card: '5555 5555 5555 4444',
  phone: '+49 171 98765432',
  iban: 'GB82 WEST 1234 5698 7654 32',
  ssn: '536-90-4399',
  address: '203.0.113.77',
  token: 'sk_live_4eC39HqLyjWDarjtT1zdp7dcPLANTED',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  password: 'planted-Kingfisher-42',
  name: 'Zebedee Plantagenet',
  person: 'planted-person-7781',
};
export const VALUES = Object.values(PLANTED);

/** All of them, as a customer might write them. */
export const SENTENCE = [
  `Hello, my name is ${PLANTED.name}, mail ${PLANTED.email}, phone ${PLANTED.phone}, my card is ${PLANTED.card}`,
  `my IBAN is ${PLANTED.iban}, my social security number is ${PLANTED.ssn}, I came from ${PLANTED.address}`,
  `my password is ${PLANTED.password}, api key ${PLANTED.token}, token ${PLANTED.jwt}`,
].join(', ');

/** Headers that could end up in a log. */
export const HEADERS: Record<string, string> = {
  'User-Agent': `Mozilla ${PLANTED.email}`,
  Referer: `https://shop.example/?q=${encodeURIComponent(PLANTED.email)}`,
  Cookie: `who=${PLANTED.email}; card=${PLANTED.card}`,
  'X-Forwarded-For': PLANTED.address,
  'X-Request-Id': '5555555555554444',
  traceparent: `00-${Buffer.from('planted-person-7').toString('hex')}-00f067aa0ba902b7-01`,
  'X-Access-Purpose': `asked by ${PLANTED.email}`,
  'Accept-Language': PLANTED.email,
};

/** An operation with the schema of its body, if it takes one. */
export interface BodyRoute {
  method: string;
  path: string;
  schema: object | undefined;
}

interface Schema {
  type?: string;
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}

/** A body of this schema in which every text is the given one. */
export function everyTextOf(schema: Schema, document: OpenAPIObject, planted: string): unknown {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return everyTextOf((document.components?.schemas?.[name] ?? {}) as Schema, document, planted);
  }
  if (schema.allOf?.[0]) return everyTextOf(schema.allOf[0], document, planted);
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, everyTextOf(part, document, planted)]),
    );
  }
  if (schema.items) return [everyTextOf(schema.items, document, planted)];
  return schema.type === 'integer' || schema.type === 'number' ? 1 : planted;
}

/** All that a command of the built CLI prints, on both outputs. */
export async function runCli(databaseUrl: string, args: string[], input = ''): Promise<string> {
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...childEnvironment(), ...TEST_ENVIRONMENT, DATABASE_URL: databaseUrl },
  });
  child.stdin.end(input);
  return (await Promise.all([text(child.stdout), text(child.stderr)])).join('\n');
}

export function bodyRoutesOf({ paths, components }: OpenAPIObject): BodyRoute[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    ['get', 'post', 'put', 'patch', 'delete'].flatMap((method) => {
      const operation = (item as Record<string, { requestBody?: object } | undefined>)[method];
      if (!operation) return [];
      const [, name] =
        /"\$ref":"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(operation.requestBody ?? {})) ?? [];
      const schema = name === undefined ? undefined : components?.schemas?.[name];
      return [{ method: method.toUpperCase(), path, schema }];
    }),
  );
}
