import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { SignedRequest } from '../ctx/ctx.js';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import { badRequest, conflict } from '../errors/problem.js';

/**
 * A POST with an Idempotency-Key happens once. The key is claimed in the transaction of the change, so a crash
 * leaves either both or neither; a second request with the key waits for the first and gets its answer.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly db: Db) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = host.switchToHttp().getRequest<SignedRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || !request.ctx) return next.handle();
    if (typeof key !== 'string' || !/^[\w.:-]{8,120}$/.test(key)) {
      throw badRequest('Idempotency-Key 应为 8 到 120 位字母、数字或 . : _ -');
    }
    const claim = { userId: request.ctx.actor.userId, key, hash: requestHash(request) };
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return from(this.db.tx(() => this.once(claim, reply, next)));
  }

  private async once(claim: Claim, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const { userId, key, hash } = claim;
    if (await this.db.change(take, [userId, key, hash])) {
      const response: unknown = await lastValueFrom(next.handle());
      await this.db.change(keep, [userId, key, reply.statusCode, JSON.stringify(response ?? null)]);
      return response;
    }
    const first = await this.db.one<Kept>(find, [userId, key]);
    if (!first?.hash.equals(hash)) {
      throw conflict('idempotency.key-reused', '同一个 Idempotency-Key 已用于另一次提交。');
    }
    void reply.status(first.status).header('idempotency-replayed', 'true');
    return first.response;
  }
}

interface Claim {
  userId: string;
  key: string;
  hash: Buffer;
}

interface Kept {
  hash: Buffer;
  status: number;
  response: unknown;
}

const requestHash = (request: SignedRequest): Buffer =>
  createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest();

const take = sql(
  'idempotency-take',
  `insert into idempotency_key (user_id, key, request_hash) values ($1, $2, $3)
   on conflict (user_id, key) do nothing`,
);
const keep = sql(
  'idempotency-keep',
  'update idempotency_key set status = $3, response = $4 where user_id = $1 and key = $2',
);
const find = sql(
  'idempotency-find',
  'select request_hash as hash, status, response from idempotency_key where user_id = $1 and key = $2',
);
