import { Injectable } from '@nestjs/common';
import type { FieldError } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { hashPassword, passwordMatches } from '../kernel/auth/password.js';
import { SessionStore } from '../kernel/auth/session.store.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { conflict, invalidForm } from '../kernel/errors/problem.js';
import { Credentials, passwordFaults } from '../users/index.js';
import type { ChangePassword } from './session.dto.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** What a signed-in person does to their own session. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Db,
    private readonly attempts: SignInAttempts,
    private readonly credentials: Credentials,
    private readonly sessions: SessionStore,
    private readonly audit: Audit,
  ) {}

  async signOut(ctx: Ctx): Promise<void> {
    await this.db.tx(async () => {
      if (ctx.sessionId) await this.sessions.revoke(ctx.sessionId);
      await this.record(ctx, 'sign-out');
    });
  }

  /** Replaces the password and ends one's other sessions. A wrong current one counts as a failed sign-in. */
  async changePassword(ctx: Ctx, { current, next }: ChangePassword): Promise<void> {
    const { username, ip } = ctx;
    const credential = await this.attempts.once({ name: username, ip: ip ?? '' }, async () => {
      const found = await this.credentials.byUsername(username);
      return found?.passwordHash && (await passwordMatches(found.passwordHash, current))
        ? found
        : null;
    });
    const faults = [...(credential ? [] : [wrong]), ...passwordFaults('next', next, username)];
    if (next === current) faults.push(same);
    if (!credential || faults.length) throw invalidForm(faults);
    const nextHash = await hashPassword(next);
    await this.db.tx(async () => {
      const isReplaced = await this.credentials.replace(credential, nextHash);
      if (!isReplaced) throw conflict('password.changed', '密码刚刚已被更改，请用新密码再试。');
      await this.sessions.revokeAll(ctx.actor.userId, ctx.sessionId);
      await this.record(ctx, 'password.change');
    });
  }

  private record(ctx: Ctx, action: string): Promise<void> {
    const { actor, username } = ctx;
    return this.audit.record(ctx, {
      action,
      subjectType: 'user',
      subjectId: actor.userId,
      subjectLabel: username,
    });
  }
}

const wrong: FieldError = {
  field: 'current',
  value: null,
  reason: '当前密码不正确',
  fix: '重新输入当前密码',
};
const same: FieldError = {
  field: 'next',
  value: null,
  reason: '新密码与当前密码相同',
  fix: '换一个没有用过的密码',
};
