import { Injectable } from '@nestjs/common';
import { Audit } from '../kernel/audit/audit.js';
import { hashPassword } from '../kernel/auth/password.js';
import { SessionStore } from '../kernel/auth/session.store.js';
import { hashToken } from '../kernel/auth/token.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, invalidForm, Problem } from '../kernel/errors/problem.js';
import { Credentials, passwordFaults } from '../users/index.js';
import type { AcceptInvitation } from './invitation.dto.js';
import type { AcceptedInvitation } from './invitation.view.js';

interface Open {
  userId: string;
  username: string;
  displayName: string;
  unitName: string;
  isUsed: boolean;
  isExpired: boolean;
  isDisabled: boolean;
}

/** The link's other end: its holder proves to be the invited one and chooses a password. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly credentials: Credentials,
    private readonly sessions: SessionStore,
  ) {}

  /** Sets the password and opens the account, once. A link that cannot be used says why. */
  async accept(
    input: AcceptInvitation,
    from: { ip: string; requestId: string },
  ): Promise<AcceptedInvitation> {
    const hash = hashToken(input.token);
    const invitation = await this.db.one<Open>(find, [hash]);
    refuseUnusable(invitation);
    const { userId, username, displayName } = invitation;
    const faults = passwordFaults('password', input.password, username);
    if (faults.length) throw invalidForm(faults);
    // Hashing is slow, so it is done before the transaction and only for a link that works.
    const passwordHash = await hashPassword(input.password);
    await this.db.tx(async () => {
      const version = await this.credentials.open(userId, passwordHash);
      if (!version) throw disabled();
      if (!(await this.db.change(use, [hash]))) throw used();
      // Whoever had the old password is out; the holder of the link signs in anew.
      await this.sessions.revokeAll(userId);
      await this.record(invitation, from, version);
    });
    return { username, displayName };
  }

  private record(
    who: Open,
    from: { ip: string; requestId: string },
    version: number,
  ): Promise<void> {
    const { userId, username, displayName, unitName } = who;
    const author = {
      actor: { userId },
      actorName: displayName,
      unitName,
      sessionId: null,
      ...from,
    };
    const subject = { subjectType: 'user', subjectId: userId, subjectLabel: username };
    return this.audit.record(author, {
      action: 'invitation.accept',
      ...subject,
      after: { status: 'active', version },
    });
  }
}

function refuseUnusable(invitation: Open | null): asserts invitation is Open {
  if (!invitation) {
    throw new Problem(
      404,
      'invitation.unknown',
      '邀请链接无效，可能已被新的链接取代，请向系统管理员索取。',
    );
  }
  if (invitation.isUsed) throw used();
  if (invitation.isDisabled) throw disabled();
  if (invitation.isExpired) {
    throw conflict(
      'invitation.expired',
      '邀请链接已过期（72 小时内有效），请向系统管理员索取新的链接。',
    );
  }
}

const used = (): Problem =>
  conflict('invitation.used', '邀请链接已使用过。如不是您本人使用，请立即告知系统管理员。');
const disabled = (): Problem => conflict('invitation.disabled', '该账号已停用，请联系系统管理员。');

const find = sql(
  'invitation-find',
  `select u.id as "userId", u.username, u.display_name as "displayName", unit.name as "unitName",
     i.used_at is not null as "isUsed", i.expires_at <= now() as "isExpired", u.status = 'disabled' as "isDisabled"
   from invitation i join app_user u on u.id = i.user_id join unit on unit.id = u.unit_id
   where i.token_hash = $1`,
);
const use = sql(
  'invitation-use',
  'update invitation set used_at = now() where token_hash = $1 and used_at is null and expires_at > now()',
);
