import type { Figure } from '../index.js';
import {
  decideLandClass,
  justifiedLand,
  plotRatioFloor,
  plotRatioFloors2008,
  plotRatioFloors2023,
} from '../index.js';

const facts = {
  requestedMu: '120',
  fixedAssetInvestmentYuan: 300_000_000,
  countedFloorAreaSquareMetres: '80000',
};
const controls = { minIntensity: '300', minPlotRatio: '1.0' };

describe('核定用地取两式中的小者', () => {
  it.each<[string, Partial<typeof facts>, Partial<typeof controls>, string, string, string]>([
    ['投资强度核 100 亩，容积率核 120 亩', {}, {}, '100', 'intensity', '20'],
    ['容积率更紧', {}, { minPlotRatio: '1.6' }, '75', 'plotRatio', '45'],
    ['申请本来就少', { requestedMu: '60' }, {}, '60', 'requested', '0'],
    ['恰好相等，归投资强度', { requestedMu: '100' }, {}, '100', 'intensity', '0'],
  ])('%s', (_, change, limits, suggested, governedBy, reduction) => {
    const land = justifiedLand({ ...facts, ...change }, { ...controls, ...limits });
    expect(land.suggestedMu?.toString()).toBe(suggested);
    expect(land.reductionMu?.toString()).toBe(reduction);
    expect(land).toMatchObject({ governedBy, missing: [] });
  });

  it('两项核定都列出', () => {
    const land = justifiedLand(facts, controls);
    expect([land.byIntensity.value?.toString(), land.byPlotRatio.value?.toString()]).toEqual([
      '100',
      '120',
    ]);
  });

  it('缺建筑面积：按已知的给上限，并说明缺什么', () => {
    const land = justifiedLand({ ...facts, countedFloorAreaSquareMetres: '' }, controls);
    expect(land.suggestedMu?.toString()).toBe('100');
    expect(land.missing).toEqual([
      { field: 'countedFloorAreaSquareMetres', label: '计容建筑面积（平方米）', reason: '未填' },
    ]);
  });

  it('强度下限为 0，不能核', () => {
    const land = justifiedLand(facts, { ...controls, minIntensity: '0' });
    expect(land.byIntensity).toMatchObject({
      value: null,
      lacks: [{ reason: '须大于 0，现为 0' }],
    });
  });
});

describe('容积率控制值不跨版本引用', () => {
  it('2023 版只有汽车制造业 0.8；其余未见', () => {
    expect(plotRatioFloor(plotRatioFloors2023, '36')?.floor).toBe('0.8');
    expect(plotRatioFloor(plotRatioFloors2023, '37')).toBeNull();
  });

  it.each([
    ['13', '农副食品加工', '1.0'],
    ['25', '石油炼焦核燃料', '0.5'],
    ['37', '交通运输设备', '0.7'],
    ['43', '废弃资源回收', '0.7'],
  ])('2008 版 %s %s', (code, industry, floor) => {
    expect(plotRatioFloor(plotRatioFloors2008, code)).toEqual({ code, industry, floor });
  });

  it('2008 版共 30 行，代码不重复，已被替代', () => {
    const { floors, isSuperseded } = plotRatioFloors2008;
    expect(new Set(floors.map(({ code }) => code)).size).toBe(30);
    expect(isSuperseded).toBe(true);
  });
});

describe('分类供地', () => {
  it.each<[string, Record<string, Figure>, string | undefined, string | undefined]>([
    ['80 分、30 万元/亩', { total: '80', taxPerMu: '30' }, 'land.priority', '150'],
    ['差 0.01 分', { total: '79.99', taxPerMu: '30' }, 'land.secured', '100'],
    ['差 0.01 万元/亩', { total: '80', taxPerMu: '29.99' }, 'land.secured', '100'],
    ['亩均税收不足 20', { total: '80', taxPerMu: '19.99' }, 'land.leased-plant', '0'],
    ['不足 60 分', { total: '59.99', taxPerMu: '50' }, 'land.none', '0'],
    ['亩均税收未知，前一条未定，不越过', { total: '80' }, undefined, undefined],
    ['得分已不足 60，亩均税收未知也能定', { total: '10' }, 'land.none', '0'],
  ])('%s', (_, values, ruleId, mu) => {
    const decision = decideLandClass(values, '150');
    expect([decision.rule?.id, decision.maximumMu?.toString()]).toEqual([ruleId, mu]);
    expect(decision.pending).toBe(true);
  });

  it('说明是哪一条、凭什么数；缺什么也说', () => {
    expect(decideLandClass({ total: '85', taxPerMu: '31' }, '40').because).toEqual([
      '预审得分 85 分 不低于 80',
      '亩均税收 31 万元/亩 不低于 30',
    ]);
    expect(decideLandClass({ total: '85' }, '40').missing).toEqual(['亩均税收']);
  });

  it('核定用地未知，最高亩数未知', () => {
    expect(decideLandClass({ total: '85', taxPerMu: '31' }, null).maximumMu).toBeNull();
  });
});
