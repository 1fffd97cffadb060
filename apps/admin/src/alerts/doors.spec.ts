import { stallRules } from '@luodi/domain';
import { alertPhrases } from './phrases.js';
import { doors } from './doors.js';

describe('下一步通向哪里', () => {
  it.each(stallRules.map(({ id }) => id))('%s 有一键直达的页面', (id) => {
    expect(doors[id]).toBeDefined();
    expect(Object.keys(alertPhrases.zh.alerts.door)).toContain(doors[id]?.label);
  });

  it('没有通向已取消规则的门', () => {
    const known = new Set(stallRules.map(({ id }) => id));
    expect(Object.keys(doors).filter((id) => !known.has(id))).toEqual([]);
  });
});
