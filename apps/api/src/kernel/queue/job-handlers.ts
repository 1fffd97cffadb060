import { Injectable } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';

export type JobHandler = (payload: never, jobId: string) => Promise<void>;

/** Topic → handler. Slices register theirs at start; each must bear being run twice. */
@Injectable()
export class JobHandlers {
  private readonly byTopic = new Map<string, JobHandler>();
  private prepare: () => Promise<void> = async () => undefined;

  on<T>(topic: string, handler: (payload: T, jobId: string) => Promise<void>): void {
    if (this.byTopic.has(topic)) throw new Error(`two handlers for ${topic}`);
    this.byTopic.set(topic, handler as JobHandler);
  }

  /** What every job does first: there is no request that would have done it. */
  before(prepare: () => Promise<void>): void {
    this.prepare = prepare;
  }

  async run(job: Pick<Job, 'name' | 'data' | 'id'>): Promise<void> {
    const handler = this.byTopic.get(job.name);
    if (!handler) throw new UnrecoverableError(`no handler for ${job.name}`);
    await this.prepare();
    await handler(job.data as never, job.id ?? '');
  }
}
