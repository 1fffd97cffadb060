import { Injectable } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';

export type JobHandler = (payload: never, jobId: string) => Promise<void>;

/** Topic → handler. Slices register theirs at start; each must bear being run twice. */
@Injectable()
export class JobHandlers {
  private readonly byTopic = new Map<string, JobHandler>();

  on<T>(topic: string, handler: (payload: T, jobId: string) => Promise<void>): void {
    if (this.byTopic.has(topic)) throw new Error(`two handlers for ${topic}`);
    this.byTopic.set(topic, handler as JobHandler);
  }

  async run(job: Pick<Job, 'name' | 'data' | 'id'>): Promise<void> {
    const handler = this.byTopic.get(job.name);
    if (!handler) throw new UnrecoverableError(`no handler for ${job.name}`);
    await handler(job.data as never, job.id ?? '');
  }
}
