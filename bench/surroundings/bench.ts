import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Options } from '../runner/options.ts';
import { Child, freePort } from './child.ts';
import { Customers } from './customers.ts';
import { productionEnvironment } from './environment.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { type Key, type Place, prepareDatabase, Service } from './service.ts';

const TEMPLATE = 'prepared';

/** What all measures share. */
interface Common {
  readonly options: Options;
  readonly folder: string;
  readonly postgres: Postgres;
  /** Address of the stand-in for a model, as `OPENAI_BASE_URL` takes it. */
  readonly upstream: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly customers: Customers;
}

/** What measures are made with: databases, and programs that run for as long as one of them needs them. */
export class Bench {
  readonly common: Common;
  private readonly key: Key;
  private readonly made = new Map<string, Promise<unknown>>();
  private names = 0;

  private constructor(common: Common, key: Key) {
    this.common = common;
    this.key = key;
  }

  /** Starts what every measure needs, runs the work and ends it all, whatever happens. */
  static async run<T>(options: Options, work: (bench: Bench) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(join(tmpdir(), 'hushdesk-bench-'));
    const endings: (() => void | Promise<void>)[] = [
      () => {
        rmSync(folder, { recursive: true, force: true });
      },
    ];
    try {
      const postgres = await startPostgres(folder);
      endings.push(() => postgres.stop());
      const port = await freePort();
      const model = new Child(folder, 'upstream', ['bench/load/upstream.ts', String(port)]);
      endings.push(() => model.stop());
      await model.ready(`http://127.0.0.1:${port}/`);
      const upstream = `http://127.0.0.1:${port}/v1`;
      const customers = new Customers();
      endings.push(() => {
        customers.stop();
      });
      const environment = productionEnvironment(folder, upstream);
      const key = await prepareDatabase(await postgres.create(TEMPLATE), environment);
      return await work(new Bench({ options, folder, postgres, upstream, environment, customers }, key));
    } finally {
      for (const end of endings.reverse()) await end();
    }
  }

  /** Makes something the first time it is asked for. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.made.get(name) ?? make();
    this.made.set(name, known);
    return known as Promise<T>;
  }

  /** Full or, in a quick run, a share of it: a number of rows. */
  sized(full: number): number {
    return Math.max(1, Math.round(full * this.common.options.size));
  }

  /** Runs work on a database of its own with schema, key and help articles, gone afterwards. */
  async withDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
    const name = `bench_${++this.names}`;
    const url = await this.common.postgres.create(name, TEMPLATE);
    try {
      return await work(url);
    } finally {
      await this.common.postgres.drop(name);
    }
  }

  /** Where a service on this database runs. */
  placeOn(databaseUrl: string): Place {
    const { folder, environment, options } = this.common;
    const nodeOptions =
      options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
    const name = `service-${++this.names}`;
    return { folder, name, databaseUrl, environment, key: this.key, nodeOptions };
  }

  /** Runs work with the service, on a database of its own or the one given. */
  async withService<T>(work: (service: Service) => Promise<T>, databaseUrl?: string): Promise<T> {
    if (databaseUrl === undefined) return this.withDatabase((url) => this.withService(work, url));
    const service = await Service.start(this.placeOn(databaseUrl));
    try {
      return await work(service);
    } finally {
      await service.stop();
    }
  }

  /** Runs work with another program that listens, given the port; `args` are those of Node. */
  async withProgram<T>(
    name: string,
    program: (port: number) => { args: string[]; environment?: Record<string, string>; readyPath: string },
    work: (baseUrl: string) => Promise<T>,
  ): Promise<T> {
    const port = await freePort();
    const { args, environment, readyPath } = program(port);
    const child = new Child(this.common.folder, name, args, environment);
    try {
      const baseUrl = `http://127.0.0.1:${port}`;
      await child.ready(`${baseUrl}${readyPath}`);
      return await work(baseUrl);
    } finally {
      await child.stop();
    }
  }
}
