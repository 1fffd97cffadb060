import type { BulletinFigures } from './figures.js';
import { proposeText } from './propose.js';

const yi = 100_000_000;
const stage = (id: string, label: string, overrides: object = {}) => ({
  ...{ id, label, count: 0, totalInvestmentYuan: 0, reached: 0, conversionPercent: null },
  ...{ medianDays: null, lastYearCount: 0, lastYearReached: 0, ...overrides },
});
const reason = (label: string, count: number) => ({
  ...{ label, count, totalInvestmentYuan: count * yi, rows: `blocker=${label}` },
});
const line = (label: string, active: number) => ({
  ...{ label, active, activeYuan: active * yi, cleared: 0, contracted: 0, started: 0 },
});
const figures = (overrides: Partial<BulletinFigures> = {}): BulletinFigures => ({
  ...{ asOf: '2026-03-31', knownBy: '2026-04-02', narrowest: null },
  totals: { active: 12, activeYuan: 36 * yi, cleared: 4, clearedYuan: 10 * yi },
  lastYear: { asOf: '2025-03-31', active: 9, activeYuan: 20 * yi, cleared: 4, clearedYuan: 8 * yi },
  ...{ stages: [], tiers: [], zones: [], units: [], peers: [], definitions: [], ...overrides },
});
const peer = (own: number, figure: number) => ({
  ...{ indicator: '新签约项目', measure: 'count' as const, county: '邻县甲（演示）', own, figure },
  ...{ asOf: '2026-03-31', source: '演示通报' },
});

describe('通报拟稿：只说数字说得出的话', () => {
  it.each([
    ['多于上年同期', 9, '比上年同期增加 3 个（上年同期 9 个）'],
    ['等于上年同期', 12, '与上年同期持平（12 个）'],
    ['少于上年同期', 13, '比上年同期减少 1 个（上年同期 13 个）'],
  ])('在库%s', (_, active, words) => {
    const lastYear = { ...figures().lastYear, active };
    expect(proposeText(figures({ lastYear })).achievements).toContain(words);
  });

  it('档次写明逐档累计，不能相加', () => {
    const tiers = [line('3亿元以上', 5), line('10亿元以上', 2)];
    expect(proposeText(figures({ tiers })).achievements).toContain(
      '3亿元以上 5 个，10亿元以上 2 个（逐档累计，不能相加）',
    );
  });

  it('问题里有最窄一步、停留最久的阶段、已签未开工、空着的单位', () => {
    const stages = [
      stage('negotiating', '在谈', { count: 3, medianDays: 40 }),
      stage('contracted', '正式签约', { count: 2, medianDays: 200, totalInvestmentYuan: 6 * yi }),
    ];
    const units = [line('第一产业招商组', 3), line('上海招商分局', 0)];
    const reasons = [reason('等供地', 7), reason('等资金', 3)];
    const told = figures({ narrowest: '在谈到预审最窄。', stages, units, reasons });
    expect(proposeText(told).problems.split('\n')).toEqual([
      '在谈到预审最窄。',
      '停留最久的是“正式签约”：2 个项目停留天数的中位数为 200 天。',
      '已签正式合同、尚未开工的项目 2 个，总投资 6 亿元。',
      '签约未开工（含暂缓）的 10 个，按原因：等供地 7 个、等资金 3 个。',
      '没有在库项目的单位：上海招商分局。',
    ]);
  });

  it.each([
    ['落后一个', 4, 5, '本地 4 个，邻县甲（演示） 5 个，少 1 个', true],
    ['持平', 5, 5, '与邻县甲（演示）持平', false],
    ['领先一个', 6, 5, '本地 6 个，邻县甲（演示） 5 个，多 1 个', false],
  ])('与周边%s', (_, own, theirs, words, isBehind) => {
    const { gaps, suggestions } = proposeText(figures({ peers: [peer(own, theirs)] }));
    expect(gaps).toContain(words);
    expect(gaps).toContain('数据出自演示通报');
    expect(suggestions.includes('落后于周边')).toBe(isBehind);
  });

  it('没有周边的数就说没有，不编', () => {
    expect(proposeText(figures()).gaps).toContain('尚未录入');
    expect(proposeText(figures()).suggestions).toBe('');
  });
});
