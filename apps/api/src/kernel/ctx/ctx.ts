import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@luodi/domain';
import type { FastifyRequest } from 'fastify';

/** Who the audit trail names. The system itself, and whoever is not signed in, has no user id. */
export interface Author {
  actor: { userId: string | null };
  actorName: string;
  unitName: string | null;
  sessionId: string | null;
  ip: string | null;
  requestId: string | null;
}

/** Who is asking, from which unit, on which day. */
export interface Ctx extends Author {
  actor: Actor;
  username: string;
  unitName: string;
  unitKind: string;
  expiresAt: string | null;
  /** 'YYYY-MM-DD' in Asia/Shanghai. */
  today: string;
}

export interface SignedRequest extends FastifyRequest {
  ctx?: Ctx;
  /** As read with the session: what is kept in memory is compared with it. */
  settingsStamp?: number;
}

/** Injects the Ctx that the session guard put on the request. */
export const CurrentCtx = createParamDecorator((_: unknown, host: ExecutionContext): Ctx => {
  const { ctx } = host.switchToHttp().getRequest<SignedRequest>();
  if (!ctx) throw new Error('CurrentCtx on a handler that no session guard protects');
  return ctx;
});
