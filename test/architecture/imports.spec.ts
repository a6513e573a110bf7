import { type SourceFile, sourceFilesBelow } from './source-files.js';

/** Who may import whom: a room may import itself and what stands here. `src/*.ts`, `cli` and `development` compose all. */
const GROUND = [
  'errors',
  'time',
  'context',
  'config',
  'pii',
  'crypto',
  'logging',
  'database',
  'keys',
  'metrics',
  'tracing',
  'jobs',
];
const ALLOWED: Record<string, readonly string[]> = {
  errors: [],
  time: [],
  context: ['errors'],
  config: ['errors'],
  pii: ['errors'],
  crypto: ['errors', 'config'],
  logging: ['config', 'context', 'pii'],
  database: ['errors', 'config', 'logging', 'time', 'metrics'],
  keys: ['errors', 'time', 'config', 'crypto', 'database'],
  metrics: [],
  tracing: ['config', 'context', 'metrics'],
  jobs: ['errors', 'time', 'context', 'config', 'logging', 'database', 'metrics'],
  http: ['errors', 'time', 'config', 'context', 'logging', 'database', 'pii', 'metrics', 'tracing'],
  audit: [...GROUND, 'http'],
  privacy: [...GROUND, 'http', 'audit'],
  auth: [...GROUND, 'http', 'audit', 'privacy'],
  llm: [...GROUND, 'audit', 'privacy'],
  knowledge: [...GROUND, 'http', 'audit', 'privacy', 'llm'],
  chat: [...GROUND, 'http', 'audit', 'privacy', 'llm', 'knowledge'],
  health: [...GROUND, 'http', 'audit', 'privacy', 'auth', 'llm', 'knowledge', 'chat'],
};
const COMPOSITION = ['cli', 'development'];

/** Specs may reach for what they compare with, wherever it is. */
const files = sourceFilesBelow('src').filter(({ path }) => !path.endsWith('.spec.ts'));

function roomOf(path: string): string | undefined {
  const [, room, rest] = path.split('/');
  return rest === undefined ? undefined : room;
}

describe('imports', () => {
  it('point down the list of rooms', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const room = roomOf(path);
      if (room === undefined || COMPOSITION.includes(room)) return [];
      const allowed = [room, ...(ALLOWED[room] ?? [])];
      return imports
        .filter((target) => !allowed.includes(roomOf(target) ?? '(composition)'))
        .map((target) => `${path} → ${target}`);
    });

    expect(wrong).toEqual([]);
  });

  it('come from rooms that are in the list', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)).filter((room) => room !== undefined));

    expect([...rooms].filter((room) => !(room in ALLOWED) && !COMPOSITION.includes(room))).toEqual([]);
  });

  it('make no cycle', () => {
    expect(findCycle(files)).toEqual([]);
  });

  it('go through no barrel', () => {
    const barrels = files.filter(({ path, text }) => path.endsWith('/index.ts') || /^export \*/m.test(text));

    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('of another feature reach its top, not its rooms', () => {
    const reaching = files.flatMap(({ path, imports }) => {
      const room = roomOf(path);
      if (room === undefined || COMPOSITION.includes(room)) return [];
      return imports
        .filter((target) => roomOf(target) !== room && target.split('/').length > 3)
        .map((target) => `${path} → ${target}`);
    });

    expect(reaching).toEqual([]);
  });

  it('leave SQL to the store of a feature', () => {
    const sql = /\b(?:SELECT|INSERT INTO|DELETE FROM|UPDATE)\s+["\w*(]/;
    const elsewhere = files.filter(({ path, text }) => {
      const allowed =
        path.includes('/store/') || path.startsWith('src/database/') || path.startsWith('src/health/');
      return !allowed && sql.test(text);
    });

    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });
});

/** The first cycle found, as the paths along it; empty when there is none. */
function findCycle(all: readonly SourceFile[]): string[] {
  const importsOf = new Map(all.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of importsOf.get(path) ?? []) {
      const cycle = visit(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of all) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
