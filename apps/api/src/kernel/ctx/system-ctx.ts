import type { Author } from './ctx.js';
import type { Clock } from './clock.js';

/** Acts of the system itself (CLI, seeds, jobs): the trail names 系统 and no user. */
export const systemCtx = (clock: Clock): Author & { today: string } => ({
  actor: { userId: null },
  actorName: '系统',
  unitName: null,
  sessionId: null,
  ip: null,
  requestId: null,
  today: clock.today(),
});
