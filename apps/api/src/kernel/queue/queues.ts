import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  createPostgresBackend,
  type Job,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { CONFIG } from '../config/token.js';
import type { Config } from '../config/index.js';
import { DATABASE_URLS, type DatabaseUrls } from '../database/urls.js';
import { JobHandlers } from './job-handlers.js';

export interface NewJob {
  id: string;
  topic: string;
  payload: object;
}

const queueName = 'luodi';
const day = 86_400;

/**
 * One queue, one worker. BullMQ keeps its jobs in PostgreSQL, or in Redis when REDIS_URL is given; the code above
 * is the same. A worker killed in mid-job is normal life, so many stalls are forgiven: handlers may run twice.
 */
@Injectable()
export class Queues {
  private readonly log = new Logger('Queue');
  private queue: Queue | undefined;
  private worker: Worker | undefined;
  private readonly redis: Redis[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DATABASE_URLS) private readonly urls: DatabaseUrls,
    private readonly handlers: JobHandlers,
  ) {}

  /** Adds jobs in one step; an id that is already queued is not added again. */
  async add(jobs: NewJob[]): Promise<void> {
    await this.open().addBulk(
      jobs.map(({ id, topic, payload }) => ({
        name: topic,
        data: payload,
        opts: { ...jobOptions, jobId: id },
      })),
    );
  }

  /** Starts taking jobs, and the schedules that have a fixed id (one job however many processes). */
  async work(schedules: Record<string, { pattern: string }>): Promise<void> {
    const options = { ...this.connection(), ...workerOptions } as WorkerOptions;
    const run = (job: Job) => this.handlers.run(job);
    this.worker = this.config.redisUrl
      ? new Worker(queueName, run, options)
      : (new postgres.Worker(queueName, run, options as never) as unknown as Worker);
    this.worker.on('error', (error) => this.log.warn(`worker: ${error.message}`));
    this.worker.on('failed', (job, error) =>
      this.log.warn(`${job?.name} ${job?.id}: ${error.message}`),
    );
    for (const [name, { pattern }] of Object.entries(schedules)) {
      await this.open().upsertJobScheduler(
        name,
        { pattern, tz: 'Asia/Shanghai' },
        { name, data: {}, opts: jobOptions },
      );
    }
  }

  /** Waiting, running and failed jobs, for the health page. */
  async counts(): Promise<Record<string, number>> {
    return this.open().getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  /** Lets the running job finish, then lets go of every connection. */
  async close(): Promise<void> {
    await this.worker?.close();
    await this.queue?.close();
    await Promise.all(this.redis.map((client) => client.quit().catch(() => client.disconnect())));
  }

  private open(): Queue {
    if (!this.queue) {
      const options = this.connection() as QueueOptions;
      this.queue = this.config.redisUrl
        ? new Queue(queueName, options)
        : (new postgres.Queue(queueName, options as never) as unknown as Queue);
      this.queue.on('error', (error) => this.log.warn(`queue: ${error.message}`));
    }
    return this.queue;
  }

  private connection(): object {
    if (!this.config.redisUrl) {
      const { appUrl, runtimeOptions } = this.urls;
      return {
        connection: {
          connectionString: appUrl,
          options: runtimeOptions,
          max: 2,
          skipMigrations: true,
        },
      };
    }
    const redis = new Redis(this.config.redisUrl, { maxRetriesPerRequest: null });
    redis.on('error', (error) => this.log.warn(`redis: ${error.message}`));
    this.redis.push(redis);
    return { connection: redis };
  }
}

const postgres = withBackend(createPostgresBackend);

const jobOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 },
  removeOnComplete: { age: day },
  removeOnFail: { age: 30 * day },
};

const workerOptions = {
  concurrency: 2,
  lockDuration: 30_000,
  stalledInterval: 15_000,
  maxStalledCount: 20,
};
