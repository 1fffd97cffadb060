import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { abilities } from '@luodi/domain';
import { CONFIG } from '../config/token.js';
import type { Config } from '../config/index.js';
import { Clock } from '../ctx/clock.js';
import type { Ctx, SignedRequest } from '../ctx/ctx.js';
import { forbidden, notSignedIn } from '../errors/problem.js';
import { type Access, accessKey, watchingKey } from './allow.js';
import { cookieName } from './cookie.js';
import { ctxOf } from './people.js';
import { SessionStore, type SessionRow } from './session.store.js';

/** Puts the Ctx on the request and checks the ability a handler declares. No declaration, no entry. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const on = [host.getHandler(), host.getClass()];
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, on);
    if (access?.kind === 'public') return true;
    const request = host.switchToHttp().getRequest<SignedRequest>();
    refuseForeignOrigin(request);
    const isWatching = this.reflector.getAllAndOverride<boolean | undefined>(watchingKey, on);
    const session = await this.session(request, !isWatching);
    if (!session) throw notSignedIn();
    request.ctx = this.ctx(request, session);
    request.settingsStamp = session.settingsStamp;
    if (!isAllowed(access, request.ctx)) throw forbidden();
    return true;
  }

  private async session(request: SignedRequest, isUse: boolean): Promise<SessionRow | null> {
    const token = request.cookies[cookieName(this.config)];
    return token ? this.sessions.find(token, isUse) : null;
  }

  private ctx(request: SignedRequest, row: SessionRow): Ctx {
    return {
      ...ctxOf(row),
      sessionId: row.sessionId,
      expiresAt: row.expiresAt,
      ip: request.ip,
      requestId: request.id,
      today: this.clock.today(),
    };
  }
}

const isAllowed = (access: Access | undefined, ctx: Ctx): boolean => {
  if (!access || access.kind === 'public') return false;
  if (access.kind === 'signed-in') return true;
  return abilities(ctx.actor)[access.resource][access.verb] ?? false;
};

/** SameSite=Strict already keeps the cookie at home; this stops what an old browser would still send. */
export const refuseForeignOrigin = (request: SignedRequest): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none')
    throw forbidden('不接受来自其他网站的提交。');
  const { origin } = request.headers;
  // A sandboxed page sends the word null, which is no address of ours either.
  if (origin && (!URL.canParse(origin) || new URL(origin).host !== request.host))
    throw forbidden('不接受来自其他网站的提交。');
};
