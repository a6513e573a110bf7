import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What a figure is called and which closed words tell its series apart. */
export interface FigureDescription<Label extends string> {
  /** With the prefix `hushdesk_` and, where it has one, its unit; counters end in `_total`. */
  name: `hushdesk_${string}`;
  help: string;
  /** Words of closed lists only: never an id, an address, or anything a client sends. */
  labels?: readonly Label[];
}

/** The figures of this instance, in the form Prometheus reads. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor() {
    // Under the names that dashboards for Node.js know: event loop, garbage collection, memory, handles, CPU.
    collectDefaultMetrics({ register: this.registry });
  }

  counter<Label extends string>({ name, help, labels = [] }: FigureDescription<Label>): Counter<Label> {
    return new Counter({ name, help, labelNames: labels, registers: [this.registry] });
  }

  /** `buckets` are upper bounds in the unit of the name. */
  histogram<Label extends string>(
    { name, help, labels = [] }: FigureDescription<Label>,
    buckets: readonly number[],
  ): Histogram<Label> {
    return new Histogram({
      name,
      help,
      labelNames: labels,
      buckets: [...buckets],
      registers: [this.registry],
    });
  }

  /**
   * `read` is asked each time the figures are, and waited for; a failure of it would fail them all. Without it the
   * gauge is set by who makes it.
   */
  gauge<Label extends string>(
    { name, help, labels = [] }: FigureDescription<Label>,
    read?: (gauge: Gauge<Label>) => void | Promise<void>,
  ): Gauge<Label> {
    return new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [this.registry],
      ...(read && {
        collect() {
          return read(this);
        },
      }),
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** All figures as text. */
  read(): Promise<string> {
    return this.registry.metrics();
  }
}
