import type { SessionView } from '../views.js';
import { forgetNotedSession, notedSession, noteSession } from './keptSession.js';

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, text: string) => void stored.set(key, text),
  removeItem: (key: string) => void stored.delete(key),
};
const session = { user: { id: 'a' }, expiresAt: '2026-03-05T09:30:00.000Z' } as SessionView;

describe('断网冷启动时记得是谁', () => {
  beforeAll(() => Object.assign(globalThis, { localStorage: storage }));
  beforeEach(() => noteSession(session));

  it.each([
    ['会话到期前一秒', '2026-03-05T09:29:59.000Z', 'a'],
    ['到期', '2026-03-05T09:30:00.000Z', undefined],
  ])('%s', (_, now, userId) => {
    expect(notedSession(new Date(now))?.user.id).toBe(userId);
  });

  it('退出登录后不记得', () => {
    forgetNotedSession();
    expect(notedSession(new Date('2026-03-05T09:00:00.000Z'))).toBeNull();
  });

  it('存坏了的当作没有', () => {
    stored.set('luodi.session', '{');
    expect(notedSession(new Date('2026-03-05T09:00:00.000Z'))).toBeNull();
  });
});
