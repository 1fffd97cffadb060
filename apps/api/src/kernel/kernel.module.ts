import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Audit } from './audit/audit.js';
import { SessionGuard } from './auth/session.guard.js';
import { People } from './auth/people.js';
import { SessionStore } from './auth/session.store.js';
import type { Config } from './config/index.js';
import { CONFIG } from './config/token.js';
import { Clock } from './ctx/clock.js';
import { DatabaseModule } from './database/database.module.js';
import { DATABASE_URLS, type DatabaseUrls } from './database/urls.js';
import { Papers } from './documents/papers.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { Exports } from './export/exports.js';
import { FileStore } from './files/file-store.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { Housekeeping } from './health/housekeeping.js';
import { StaleEdits } from './http/stale-edits.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { Outbox } from './outbox/outbox.js';
import { Relay } from './outbox/relay.js';
import { Sweeper } from './outbox/sweeper.js';
import { Outbound } from './outgoing/outbound.js';
import { JobHandlers } from './queue/job-handlers.js';
import { JobLedger } from './queue/job-ledger.js';
import { Queues } from './queue/queues.js';
import { SecretBox } from './secrets/secret-box.js';

const shared = [
  Clock,
  Audit,
  SessionStore,
  People,
  FileStore,
  Outbox,
  Relay,
  Sweeper,
  Outbound,
  SecretBox,
  JobLedger,
  JobHandlers,
  Queues,
  Metrics,
  StaleEdits,
  Exports,
  Papers,
];

/** The plumbing every room uses and no room owns. */
@Global()
@Module({})
export class KernelModule {
  static with(config: Config, urls: DatabaseUrls): DynamicModule {
    return {
      module: KernelModule,
      imports: [DatabaseModule, ThrottlerModule.forRoot([{ ttl: 60_000, limit: 30 }])],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DATABASE_URLS, useValue: urls },
        ...shared,
        Housekeeping,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [CONFIG, DATABASE_URLS, ...shared],
    };
  }
}
