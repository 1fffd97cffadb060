import { type Role, roles } from '@luodi/domain';
import { StartupError } from '../kernel/config/index.js';
import { Clock } from '../kernel/ctx/clock.js';
import { systemCtx } from '../kernel/ctx/system-ctx.js';
import { UserInvitations } from '../users/index.js';
import { withApp } from './with-app.js';

export interface InviteOptions {
  name: string;
  role: string;
  county?: string;
  json?: boolean;
}

/** `luodi user:invite`: whoever holds the server makes the first administrator, and unlocks a forgotten one. */
export const inviteUser = (username: string, options: InviteOptions): Promise<number> =>
  withApp(async ({ app }) => {
    const { name: displayName, county: countyName, json } = options;
    const role = roles.find(({ id }) => id === options.role)?.id as Role | undefined;
    if (!role) {
      throw new StartupError(
        `没有岗位“${options.role}”，可用：${roles.map(({ id }) => id).join('、')}`,
      );
    }
    const invitations = app.get(UserInvitations, { strict: false });
    const first = { username, displayName, role, countyName };
    const { url, expiresAt } = await invitations.inviteFirst(systemCtx(app.get(Clock)), first);
    const text = `一次性链接（${expiresAt} 前有效，只显示这一次）：\n${url}`;
    console.log(json ? JSON.stringify({ username, url, expiresAt }) : text);
    return 0;
  });
