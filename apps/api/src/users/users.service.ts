import { Injectable } from '@nestjs/common';
import { type FieldError, userPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { changedFields } from '../kernel/audit/changed-fields.js';
import { SessionStore } from '../kernel/auth/session.store.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { UnitsReadModel } from '../units/index.js';
import type { CreateUser, EditUser } from './user.dto.js';
import { User, type UserStatus } from './user.entity.js';
import { UserInvitations } from './user-invitations.service.js';
import { lockUser, raiseVersion, recordUser } from './user-record.js';
import type { Invitation } from './user.view.js';

/** Changes of accounts by the system administrator. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly stale: StaleEdits,
    private readonly sessions: SessionStore,
    private readonly units: UnitsReadModel,
    private readonly invitations: UserInvitations,
  ) {}

  /** Registers an account without password or role, and invites its person. 422 with every fault. */
  create(ctx: Ctx, input: CreateUser): Promise<{ id: string; invitation: Invitation }> {
    if (!userPolicy.create(ctx.actor)) throw forbidden();
    const { username, displayName, unitId } = input;
    return this.db.tx(async () => {
      const faults = [...(await this.usernameFaults(username)), ...(await this.unitFaults(unitId))];
      if (faults.length) throw invalidForm(faults);
      const { identifiers } = await this.db
        .repository(User)
        .insert({ username, displayName, unitId });
      const { id } = identifiers[0] as { id: string };
      const after = { username, displayName, unitId, version: 1 };
      await recordUser(this.audit, ctx, { action: 'user.create', user: { id, username }, after });
      return { id, invitation: await this.invitations.invite(ctx, id) };
    });
  }

  /** Changes name or unit. 412 when stale. */
  async edit(ctx: Ctx, id: string, change: { version: number; patch: EditUser }): Promise<void> {
    const { version, patch } = change;
    if (!userPolicy.edit(ctx.actor)) throw forbidden();
    await this.db.tx(async () => {
      const user = await lockUser(this.db, id);
      if (user.version !== version) throw await this.stale.explain('user', id, version, patch);
      const { before, after } = changedFields(user, patch);
      if (!Object.keys(after).length) return;
      if (after.unitId) await this.checkUnit(String(after.unitId));
      const next = { ...after, version: version + 1, updatedAt: () => 'now()' };
      const { affected } = await this.db.repository(User).update({ id, version }, next);
      if (!affected) throw await this.stale.explain('user', id, version, patch);
      const entry = {
        action: 'user.edit',
        user,
        before,
        after: { ...after, version: version + 1 },
      };
      await recordUser(this.audit, ctx, entry);
    });
  }

  /** Closes an account: its sessions and open invitations end with it. Never one's own. */
  async disable(ctx: Ctx, id: string): Promise<void> {
    await this.db.tx(async () => {
      const user = await lockUser(this.db, id);
      this.mayDisable(ctx, id);
      if (user.status === 'disabled')
        throw conflict('user.disabled', `账号「${user.username}」已经停用。`);
      await this.setStatus(ctx, { ...user, to: 'disabled', action: 'user.disable' });
      await this.db.change(dropInvitations, [id]);
      await this.sessions.revokeAll(id);
    });
  }

  /** Opens a closed account again; one that never had a password waits for its invitation. */
  async enable(ctx: Ctx, id: string): Promise<void> {
    await this.db.tx(async () => {
      const user = await lockUser(this.db, id);
      this.mayDisable(ctx, id);
      if (user.status !== 'disabled')
        throw conflict('user.enabled', `账号「${user.username}」没有停用。`);
      await this.checkUnit(user.unitId);
      const to = user.hasPassword ? 'active' : 'invited';
      await this.setStatus(ctx, { ...user, to, action: 'user.enable' });
    });
  }

  private mayDisable(ctx: Ctx, id: string): void {
    if (id === ctx.actor.userId)
      throw forbidden('不能停用或启用自己的账号，请由另一位系统管理员操作。');
    if (!userPolicy.disable(ctx.actor, { id })) throw forbidden();
  }

  private async setStatus(
    ctx: Ctx,
    change: { id: string; username: string; status: UserStatus; to: UserStatus; action: string },
  ): Promise<void> {
    const { id, status, to, action } = change;
    await this.db.change(setStatus, [id, to]);
    const after = { status: to, version: await raiseVersion(this.db, id) };
    await recordUser(this.audit, ctx, { action, user: change, before: { status }, after });
  }

  private async usernameFaults(username: string): Promise<FieldError[]> {
    const taken = await this.db.one(findUsername, [username]);
    return taken
      ? [{ field: 'username', value: username, reason: '用户名已被使用', fix: '换一个用户名' }]
      : [];
  }

  private async unitFaults(unitId: string): Promise<FieldError[]> {
    if (await this.units.isActive(unitId)) return [];
    return [
      { field: 'unitId', value: unitId, reason: '单位不存在或已停用', fix: '选择一个在用的单位' },
    ];
  }

  private async checkUnit(unitId: string): Promise<void> {
    const faults = await this.unitFaults(unitId);
    if (faults.length) throw invalidForm(faults);
  }
}

const findUsername = sql('user-find-username', 'select id from app_user where username = $1');
const setStatus = sql('user-set-status', 'update app_user set status = $2 where id = $1');
const dropInvitations = sql(
  'user-drop-invitations',
  'delete from invitation where user_id = $1 and used_at is null',
);
