import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../kernel/audit/audit.js';
import { passwordMatches, spendLikeAMatch } from '../kernel/auth/password.js';
import { type SessionRow, SessionStore } from '../kernel/auth/session.store.js';
import { CONFIG } from '../kernel/config/token.js';
import { type Config, isLoopback } from '../kernel/config/index.js';
import { Problem } from '../kernel/errors/problem.js';
import { type Credential, Credentials, usernamePattern } from '../users/index.js';
import type { SignIn } from './session.dto.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** Where a sign-in comes from. */
export interface Origin {
  ip: string;
  userAgent: string;
  requestId: string;
  /** Token of the session this browser still holds. */
  oldToken: string | undefined;
}

export interface SignedIn {
  /** For the browser's cookie and nothing else. */
  token: string;
  session: SessionRow;
}

type Refusal =
  | 'unknown-user'
  | 'invited'
  | 'wrong-password'
  | 'disabled'
  | 'demo-elsewhere'
  | 'changed-meanwhile';

/** Opens a session for the right user name and password. Every refusal gives one answer at one cost. */
@Injectable()
export class SignInService {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly credentials: Credentials,
    private readonly sessions: SessionStore,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async signIn(input: SignIn, from: Origin): Promise<SignedIn> {
    const name = recordable(input.username.toLowerCase());
    const signedIn = await this.attempts.once({ name, ip: from.ip }, async () => {
      const credential = await this.credentials.byUsername(name);
      const refusal = await this.judge(credential, input.password, from);
      if (credential && !refusal) return this.open(credential, from);
      await this.recordFailure(from, { name, userId: credential?.userId, reason: refusal });
      return null;
    });
    if (!signedIn) throw new Problem(401, 'sign-in.failed', '用户名或密码不正确。');
    return signedIn;
  }

  /** Why not; the password is checked first and always, so that time tells nothing. */
  private async judge(
    credential: Credential | null,
    password: string,
    from: Origin,
  ): Promise<Refusal | null> {
    if (!credential?.passwordHash) {
      await spendLikeAMatch(password);
      return credential ? 'invited' : 'unknown-user';
    }
    if (!(await passwordMatches(credential.passwordHash, password))) return 'wrong-password';
    if (credential.status !== 'active') return 'disabled';
    if (credential.isDemo && !this.isDemoPlace(from.ip)) return 'demo-elsewhere';
    return (await this.credentials.markSignedIn(credential)) ? null : 'changed-meanwhile';
  }

  /** Demo passwords are no secret: they open nothing that another machine can reach. */
  private isDemoPlace(ip: string): boolean {
    return isLoopback(ip) && isLoopback(this.config.host) && this.config.databaseUrl === null;
  }

  private async open(
    { userId, username, displayName, unitName }: Credential,
    from: Origin,
  ): Promise<SignedIn> {
    const old = from.oldToken ? await this.sessions.find(from.oldToken) : null;
    if (old) await this.sessions.revoke(old.sessionId);
    const token = await this.sessions.open(userId, from);
    const session = await this.sessions.find(token);
    if (!session) throw new Error('a session that was just opened is not there');
    const { ip, requestId } = from;
    const author = {
      actor: { userId },
      actorName: displayName,
      unitName,
      sessionId: session.sessionId,
      ip,
      requestId,
    };
    const subject = { subjectType: 'user', subjectId: userId, subjectLabel: username };
    await this.audit.record(author, { action: 'sign-in', ...subject });
    return { token, session };
  }

  private recordFailure(
    { ip, requestId }: Origin,
    { name, userId, reason }: { name: string; userId: string | undefined; reason: Refusal | null },
  ): Promise<void> {
    const nobody = {
      actor: { userId: null },
      actorName: '（未登录）',
      unitName: null,
      sessionId: null,
    };
    const subject = { subjectType: 'user', subjectId: userId ?? name, subjectLabel: name };
    return this.audit.record(
      { ...nobody, ip, requestId },
      { action: 'sign-in.failed', ...subject, after: { reason } },
    );
  }
}

/** People type passwords into the wrong field: what cannot be a user name is kept as a hash only. */
const recordable = (name: string): string =>
  usernamePattern.test(name)
    ? name
    : `?${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
