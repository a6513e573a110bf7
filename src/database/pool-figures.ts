import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Metrics } from '../metrics/metrics.js';

/** How busy the connections of requests are; those of jobs, of notices and of the sequencer are not among them. */
@Injectable()
export class PoolFigures {
  constructor(dataSource: DataSource, metrics: Metrics) {
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    metrics.gauge(
      {
        name: 'hushdesk_database_connections',
        help: 'Connections of the pool for requests, by what they do',
        labels: ['state'],
      },
      (gauge) => {
        gauge.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        gauge.set({ state: 'idle' }, pool.idleCount);
      },
    );
    metrics.gauge(
      {
        name: 'hushdesk_database_waiting',
        help: 'Work that waits for a free connection of the pool',
      },
      (gauge) => {
        gauge.set(pool.waitingCount);
      },
    );
  }
}
