import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Sql } from './sql.js';

interface Transaction {
  manager: EntityManager;
  client: PoolClient;
  /** Settles when the statement asked last has been answered. */
  last: Promise<unknown>;
  /** Its work has ended: nothing more may be asked on its connection. */
  isOver: boolean;
  afterCommit: (() => void)[];
}

const serializationFailure = new Set(['40001', '40P01']);
const attempts = 3;

/** Read models ask it for rows; services change state inside `tx`, which a nested call joins. */
@Injectable()
export class Db {
  private readonly current = new AsyncLocalStorage<Transaction>();

  constructor(readonly source: DataSource) {}

  /** Rows of a named statement, on the open transaction when there is one. */
  async query<T>(statement: Sql, values: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.ask(statement, values);
    return rows as T[];
  }

  /** The first row, or null. */
  async one<T>(statement: Sql, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.query<T>(statement, values))[0] ?? null;
  }

  /** How many rows the statement changed. */
  async change(statement: Sql, values: readonly unknown[] = []): Promise<number> {
    return (await this.ask(statement, values)).rowCount ?? 0;
  }

  /** TypeORM repository of the open transaction; outside one it throws, so no write escapes it. */
  repository<T extends ObjectLiteral>(entity: EntityTarget<T>) {
    return this.required().manager.getRepository(entity);
  }

  /** Runs `work` in a transaction, joining the open one. Deadlocks are tried again from the start. */
  async tx<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.begin(work);
      } catch (error) {
        const { code } = error as { code?: string };
        if (attempt === attempts || !code || !serializationFailure.has(code)) throw error;
      }
    }
  }

  /** Calls `tell` once the open transaction has committed, never when it rolls back. */
  afterCommit(tell: () => void): void {
    this.required().afterCommit.push(tell);
  }

  /** The pool behind TypeORM: one pool serves both, so one limit bounds both. */
  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** Within a transaction one after the other, whoever asks for several at once: it has one connection. */
  private ask(statement: Sql, values: readonly unknown[]): Promise<QueryResult> {
    const query = { ...statement, values: values as unknown[] };
    const transaction = this.current.getStore();
    if (!transaction) return this.pool.query(query);
    const answer = transaction.last.then(() => {
      if (transaction.isOver) throw new Error(`${statement.name} came after its transaction`);
      return transaction.client.query(query);
    });
    transaction.last = answer.catch(() => undefined);
    return answer;
  }

  private async begin<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const { result, afterCommit } = await this.within(runner.manager, client, work);
      await runner.commitTransaction();
      afterCommit.forEach((tell) => tell());
      return result;
    } catch (error) {
      // A lost connection cannot roll back either; the first error is the one that explains.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Ends with the work, not before the statement under way: what it left unasked is never asked outside. */
  private async within<T>(manager: EntityManager, client: PoolClient, work: () => Promise<T>) {
    const afterCommit: Transaction['afterCommit'] = [];
    const last = Promise.resolve();
    const transaction: Transaction = { manager, client, last, isOver: false, afterCommit };
    try {
      return { result: await this.current.run(transaction, work), afterCommit };
    } finally {
      transaction.isOver = true;
      await transaction.last;
    }
  }

  private required(): Transaction {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error('a change of state needs db.tx around it');
    return transaction;
  }
}
