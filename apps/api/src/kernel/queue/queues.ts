import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  createPostgresBackend,
  type Job,
  type JobState,
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
import { JobLedger, outboxIdOf } from './job-ledger.js';

export interface NewJob {
  id: string;
  topic: string;
  payload: object;
}

export type Schedules = Record<string, { pattern: string }>;

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
  private schedules: Schedules = {};
  private readonly redis: Redis[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DATABASE_URLS) private readonly urls: DatabaseUrls,
    private readonly handlers: JobHandlers,
    private readonly ledger: JobLedger,
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
  async work(schedules: Schedules): Promise<void> {
    this.schedules = schedules;
    const options = { ...this.connection(), ...workerOptions } as WorkerOptions;
    const run = (job: Job) => this.handlers.run(job);
    this.worker = this.config.redisUrl
      ? new Worker(queueName, run, options)
      : (new postgres.Worker(queueName, run, options as never) as unknown as Worker);
    this.worker.on('error', (error) => this.log.warn(`worker: ${error.message}`));
    this.worker.on('failed', (job, error) => this.failed(job, error));
    for (const name of Object.keys(schedules)) await this.schedule(name);
  }

  /** A queue that lost its schedules, with everything else it held, gets them again. */
  async keepSchedules(): Promise<void> {
    const names = Object.keys(this.schedules);
    if (!names.length) return;
    const kept = new Set((await this.open().getJobSchedulers(0, -1)).map(({ key }) => key));
    for (const name of names.filter((one) => !kept.has(one))) await this.schedule(name);
  }

  /** Waiting, running and failed jobs, for the health page. */
  async counts(): Promise<Record<string, number>> {
    return this.open().getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  /** What is scheduled, and when it next runs. */
  async scheduled(): Promise<{ topic: string; pattern: string; nextAt: string | null }[]> {
    const schedulers = await this.open().getJobSchedulers(0, -1);
    return schedulers.map(({ key, pattern = '', next }) => ({
      topic: key,
      pattern,
      nextAt: next ? new Date(next).toISOString() : null,
    }));
  }

  /** Where a job stands; 'unknown' when the queue does not know it. */
  async stateOf(id: string): Promise<{ state: JobState | 'unknown'; reason: string }> {
    const job = await this.open().getJob(id);
    if (!job) return { state: 'unknown', reason: '' };
    return { state: await job.getState(), reason: job.failedReason ?? '' };
  }

  /** Forgets a failed job, so that its message can be relayed anew. A running one stays. */
  async forget(id: string): Promise<void> {
    const job = await this.open().getJob(id);
    if (job && (await job.isFailed())) await job.remove();
  }

  /** The queue itself, for the job board. */
  open(): Queue {
    if (!this.queue) {
      const options = this.connection() as QueueOptions;
      this.queue = this.config.redisUrl
        ? new Queue(queueName, options)
        : (new postgres.Queue(queueName, options as never) as unknown as Queue);
      this.queue.on('error', (error) => this.log.warn(`queue: ${error.message}`));
    }
    return this.queue;
  }

  /** Lets the running job finish, then lets go of every connection. */
  async close(): Promise<void> {
    await this.worker?.close();
    await this.queue?.close();
    await Promise.all(this.redis.map((client) => client.quit().catch(() => client.disconnect())));
  }

  private async schedule(name: string): Promise<void> {
    const { pattern } = this.schedules[name] as { pattern: string };
    await this.open().upsertJobScheduler(
      name,
      { pattern, tz: 'Asia/Shanghai' },
      { name, data: {}, opts: jobOptions },
    );
  }

  private failed(job: Job | undefined, error: Error): void {
    this.log.warn(`${job?.name} ${job?.id}: ${error.message}`);
    const outboxId = outboxIdOf(job?.id ?? '');
    if (!job || !outboxId || !job.finishedOn) return;
    this.ledger
      .parked(outboxId, error.message)
      .catch((reason: unknown) => this.log.warn(`not marked as parked: ${String(reason)}`));
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
  // A job that takes its process with it each time is not given a chance for ever.
  maxStartedAttempts: 40,
};
