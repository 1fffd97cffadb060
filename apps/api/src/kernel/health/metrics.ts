import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';

/** Prometheus figures of this process; no label ever carries a name, a number or an address. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'luodi_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });

  constructor(db: Db) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'luodi_outbox_waiting',
      help: 'Committed messages that have not become jobs yet',
      registers: [this.registry],
      async collect() {
        this.set((await db.one<{ n: number }>(waiting))?.n ?? 0);
      },
    });
  }

  observe(route: string, request: { method: string; status: number; seconds: number }): void {
    const { method, status, seconds } = request;
    this.requests.labels(method, route, String(status)).observe(seconds);
  }
}

const waiting = sql(
  'outbox-depth',
  'select count(*)::int as n from outbox where relayed_at is null',
);
