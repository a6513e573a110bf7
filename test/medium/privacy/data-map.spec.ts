import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataMapResponse } from '../../../src/privacy/api/data-map.dto.js';
import { dataMapInMarkdown, dataMapOf, type MappedPlace } from '../../../src/privacy/data-map.js';
import { PersonalData } from '../../../src/privacy/personal-data.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** Columns that look as if they held something of a person, and why they do not. */
const EXEMPT: Record<string, string> = {
  'public.api_keys.secret_hash': 'keyed hash of the secret of an application',
  'public.audit_checkpoints.verifier_key': 'public key of the log',
  'public.audit_leaves.event_id': 'place of an event in the tree; the event itself is in audit_events',
  'public.audit_leaves.leaf_hash': 'hash of the tree over pseudonymous ids and facts',
  'public.audit_nodes.hash': 'hash of the tree',
  'public.audit_pending.event_id': 'event that waits for its place, for a second or two',
  'public.audit_tree.frontier': 'hashes of the tree',
  'public.configuration_digests.digest': 'keyed hash of a setting',
  'keys.service_keys.wrapped_key': 'key of the service, sealed',
  'public.login_attempts.key':
    'keyed hash of what was tried at a login, whosever it is; forgotten after a day',
};

/** Names of columns that refer to a person or to what is theirs, where no foreign key says so. */
const TELLING =
  /^(?:subject|user|session|actor|agent|owner|customer|message|resource|scope|event|export)_id$|email|^answer$/;

interface Column {
  name: string;
  table: string;
  column: string;
}

let hushdesk: TestApp;
let places: MappedPlace[];

beforeAll(async () => {
  hushdesk = await startTestApp();
  places = dataMapOf(hushdesk.app.get(PersonalData, { strict: false }).sources);
});

afterAll(() => hushdesk.close());

async function columns(): Promise<(Column & { type: string; refers: boolean })[]> {
  return hushdesk.database.query(`
    SELECT n.nspname || '.' || c.relname AS table, a.attname AS column,
           n.nspname || '.' || c.relname || '.' || a.attname AS name, t.typname AS type,
           EXISTS (
             SELECT FROM pg_constraint f
              WHERE f.conrelid = c.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey)
                AND f.confrelid IN ('subjects'::regclass, 'users'::regclass, 'chat_sessions'::regclass,
                                    'chat_messages'::regclass, 'token_families'::regclass, 'privacy_exports'::regclass)
           ) AS refers
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema')
     ORDER BY name`);
}

it('no column of the database that could hold something of a person is registered nowhere', async () => {
  const known = new Set(
    places.flatMap(({ place, columns: named }) => Object.keys(named).map((column) => `${place}.${column}`)),
  );
  const suspects = (await columns()).filter(
    ({ column, type, refers }) => refers || type === 'bytea' || TELLING.test(column),
  );

  expect(suspects.length).toBeGreaterThan(30);
  expect(
    suspects.filter(({ name }) => !known.has(name) && !(name in EXEMPT)).map(({ name }) => name),
  ).toEqual([]);
});

it('every table of the map describes each of its columns that is sealed, and none that is not there', async () => {
  const there = await columns();
  const tables = new Set(there.map(({ table }) => table));
  const names = new Set(there.map(({ name }) => name));
  const described = places.flatMap(({ place, columns: named }) =>
    tables.has(place) ? Object.keys(named).map((column) => `${place}.${column}`) : [],
  );

  expect(described.filter((name) => !names.has(name))).toEqual([]);
  expect(Object.keys(EXEMPT).filter((name) => !names.has(name))).toEqual([]);
  expect(places.map(({ place }) => place).filter((place) => !tables.has(place))).toEqual([
    'answer cache (memory or Redis)',
  ]);
});

it('a table that is kept or destroyed says why or what of it', () => {
  expect(places.filter(({ onErasure, keptBecause }) => onErasure === 'kept' && !keptBecause)).toEqual([]);
});

it('sources erase in the order in which they refer to each other, each under its own name', () => {
  const { sources } = hushdesk.app.get(PersonalData, { strict: false });

  expect(sources.map(({ name, order }) => `${order} ${name}`)).toEqual([
    ...[
      '10 idempotency',
      '20 budgets',
      '30 chat',
      '40 exports',
      '50 audit',
      '60 jobs',
      '70 auth',
      '90 privacy',
    ],
  ]);
});

it('the data map in the docs is the one of this service, and so is the one that is served', async () => {
  const officer = await hushdesk.newUser('privacy_officer');
  const { body } = await officer.client.get<DataMapResponse>('/api/v1/privacy/data-map');

  const docs = readFileSync(resolve(import.meta.dirname, '../../../docs/data-map.md'), 'utf8');
  expect(docs).toBe(`${dataMapInMarkdown(places)}\n`);
  expect(body.places.map(({ place }) => place)).toEqual(places.map(({ place }) => place));
});
