import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';

/** The version a PATCH was based on, from `If-Match: "<version>"`. */
export const BasedOn = createParamDecorator((_: unknown, host: ExecutionContext): number => {
  const header = host.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = Number(/^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '')?.[1]);
  if (!Number.isInteger(version)) {
    throw new Problem(
      428,
      'version.required',
      '修改时必须说明依据的版本（If-Match），请刷新页面后再试。',
    );
  }
  return version;
});

/** A 412 that says what changed meanwhile and who changed it. */
export const staleEdit = (
  changed: { by: string; at: string; changed: unknown[] } | null,
): Problem =>
  new Problem(
    412,
    'version.stale',
    changed
      ? `${changed.by} 已先修改了这条记录，您的修改没有保存，请核对后再提交。`
      : '这条记录已被修改，您的修改没有保存，请核对后再提交。',
    { conflict: changed },
  );
