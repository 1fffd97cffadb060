import { Injectable } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { JobLedger, outboxIdOf, type RunNumbers } from './job-ledger.js';

type Handler<T> = (payload: T, jobId: string) => Promise<RunNumbers | void>;

/** Topic → handler. Slices register theirs at start; each must bear being run twice. */
@Injectable()
export class JobHandlers {
  private readonly byTopic = new Map<string, Handler<never>>();
  private prepare: () => Promise<void> = async () => undefined;

  constructor(private readonly ledger: JobLedger) {}

  /** What a scheduled handler returns (rows read, opened, closed) stands on the run page. */
  on<T>(topic: string, handler: Handler<T>): void {
    if (this.byTopic.has(topic)) throw new Error(`two handlers for ${topic}`);
    this.byTopic.set(topic, handler as Handler<never>);
  }

  /** What every job does first: there is no request that would have done it. */
  before(prepare: () => Promise<void>): void {
    this.prepare = prepare;
  }

  async run(job: Pick<Job, 'name' | 'data' | 'id'>): Promise<void> {
    const handler = this.byTopic.get(job.name);
    if (!handler) throw new UnrecoverableError(`no handler for ${job.name}`);
    const jobId = job.id ?? '';
    const act = async () => {
      await this.prepare();
      return handler(job.data as never, jobId);
    };
    const outboxId = outboxIdOf(jobId);
    await (outboxId ? this.once(outboxId, act) : this.recorded(job.name, jobId, act));
  }

  /** A message that was relayed twice has its effect once; a crash before the mark repeats it, which handlers bear. */
  private async once(outboxId: string, act: () => Promise<unknown>): Promise<void> {
    if (await this.ledger.isDone(outboxId)) return;
    await act();
    await this.ledger.done(outboxId);
  }

  /** A scheduled run, on the record from its start to its end. */
  private async recorded(
    topic: string,
    jobId: string,
    act: () => Promise<RunNumbers | void>,
  ): Promise<void> {
    const runId = await this.ledger.runStarted(topic, jobId);
    try {
      await this.ledger.runEnded(runId, (await act()) ?? {});
    } catch (error) {
      await this.ledger.runFailed(runId, String((error as Error).message ?? error));
      throw error;
    }
  }
}
