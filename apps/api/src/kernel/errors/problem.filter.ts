import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseProblem } from './database-problem.js';
import { Problem } from './problem.js';

/** Every error leaves as application/problem+json; what we did not expect says nothing about our inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500)
      this.log.error(`${request.id} ${(error as Error).stack ?? String(error)}`);
    if (isPageWanted(request, problem)) void reply.redirect(`/#${request.url}`);
    else sendProblem(request, reply, problem);
  }
}

/** Someone typed the address of a page without its `#`: every page of the console lies behind one. */
const isPageWanted = ({ method, url, headers }: FastifyRequest, { code }: Problem): boolean =>
  code === 'route.not-found' &&
  method === 'GET' &&
  !/^\/(api\/|$)/.test(url) &&
  (headers.accept?.startsWith('text/html') ?? false);

/** For what Fastify refuses before a route is found: an address that cannot be read, or is too long. */
export const answerUnrouted = (
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => sendProblem(request, reply, toProblem(error));

const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, detail, extras }: Problem,
): FastifyReply =>
  reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id)
    .type('application/problem+json')
    .send({ status, code, detail, requestId: request.id, ...extras });

const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const fromDatabase = databaseProblem(error);
  if (fromDatabase) return fromDatabase;
  const status = statusOf(error);
  if (status && status < 500)
    return new Problem(
      status,
      codes[status] ?? 'request.refused',
      words[status] ?? '请求无法处理。',
    );
  return new Problem(500, 'server.error', '系统出错了，请把页面上的请求编号告诉管理员。');
};

const statusOf = (error: unknown): number | undefined =>
  error instanceof HttpException
    ? error.getStatus()
    : (error as { statusCode?: number } | null)?.statusCode;

const codes: Record<number, string> = {
  400: 'request.invalid',
  404: 'route.not-found',
  413: 'request.too-large',
  414: 'request.too-long',
  415: 'request.unsupported',
  429: 'request.too-many',
};
const words: Record<number, string> = {
  400: '请求内容无法读取，请检查格式。',
  404: '没有这个地址。',
  413: '上传的内容太大。',
  414: '地址太长。',
  415: '不支持这种内容类型。',
  429: '操作过于频繁，请稍后再试。',
};
