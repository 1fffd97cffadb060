import fc from 'fast-check';
import { stallRules } from '../stall/index.js';
import type { OpenAlert, SignedStanding } from './index.js';
import { blockerCaveats, blockerOf, blockerReasons, countBlockers } from './index.js';

const free: SignedStanding = {
  ...{ isStarted: false, pause: null, delays: [], conditions: [], lacksLand: false, alerts: [] },
  signedOn: '2025-03-01',
};
const alert = (ruleId: string, overrides: Partial<OpenAlert> = {}): OpenAlert => ({
  ...{ ruleId, level: 'yellow', openedOn: '2025-06-01', sinceOn: null, turn: null },
  ...{ waiting: null, explanation: null, ...overrides },
});
const condition = (overrides: object = {}) => ({
  ...{ content: '环评批复', unit: '河沥园区', openedOn: '2025-02-01', dueStage: null },
  ...overrides,
});
const paused = { code: 'funding', since: '2025-05-01' };
const delay = { fromOn: '2025-04-01', reason: '征迁未完成' };
const gap = alert('stall.ownership.gap');
const money = alert('stall.started.no-money');
const late = alert('stall.contracted.not-started');
const waiting = (kind: 'land' | 'investor' | 'department') =>
  alert('stall.contracted.not-started', {
    waiting: { kind, note: '说是下月答复', startedOn: '2025-06-09' },
  });

describe('为什么停着：一个项目只按一个原因计数', () => {
  it.each<[string, Partial<SignedStanding>, string, string | null]>([
    ['什么都没有', {}, 'none', null],
    ['暂缓，资金未到位', { pause: paused }, 'money', '暂缓：企业资金未到位'],
    ['暂缓，等指标', { pause: { ...paused, code: 'land_quota' } }, 'land', '暂缓：等待用地指标'],
    ['暂缓，其他', { pause: { ...paused, code: 'other' } }, 'paused', '暂缓：其他'],
    ['暂缓，没有写明', { pause: { ...paused, code: null } }, 'paused', '暂缓：没有写明'],
    ['政府原因顺延', { delays: [delay] }, 'government', '征迁未完成'],
    ['预审条件', { conditions: [condition()] }, 'condition', '环评批复'],
    ['等投资方', { alerts: [waiting('investor')] }, 'investor', '说是下月答复'],
    ['等部门', { alerts: [waiting('department')] }, 'department', '说是下月答复'],
    ['登记等土地', { alerts: [waiting('land')] }, 'land', '说是下月答复'],
    ['需要用地没有供地', { lacksLand: true }, 'land', '签约后还没有供地'],
    ['四个一空缺', { alerts: [gap] }, 'unattended', '四个一有人空缺'],
    ['没有资金投入', { alerts: [money] }, 'money', '开工后没有资金投入'],
    ['只有天数', { alerts: [late] }, 'overdue', '签约后没有开工'],
    ['只有天数，已说明', { alerts: [{ ...late, explanation: '图审中' }] }, 'explained', null],
  ])('%s', (_, facts, reason, words) => {
    const blocker = blockerOf({ ...free, ...facts });
    expect(blocker.reason).toBe(reason);
    if (words) expect(blocker.words).toBe(words);
  });

  /** From the weightiest down: each of them adds what keeps the project. */
  const ladder: readonly [reason: string, add: (one: SignedStanding) => SignedStanding][] = [
    ['money', (one) => ({ ...one, pause: paused })],
    ['government', (one) => ({ ...one, delays: [delay] })],
    ['condition', (one) => ({ ...one, conditions: [condition()] })],
    ['investor', (one) => ({ ...one, alerts: [...one.alerts, waiting('investor')] })],
    ['land', (one) => ({ ...one, lacksLand: true })],
    ['unattended', (one) => ({ ...one, alerts: [...one.alerts, gap] })],
    ['behind', (one) => ({ ...one, alerts: [...one.alerts, alert('stall.node.overdue')] })],
    ['explained', (one) => ({ ...one, alerts: [...one.alerts, { ...late, explanation: '图审' }] })],
  ];

  it.each(ladder.map(([reason], place) => [place, reason]))(
    '第 %i 位“%s”压过它以下的一切',
    (place, reason) => {
      const standing = ladder.slice(Number(place)).reduce((one, [, add]) => add(one), free);
      expect(blockerOf(standing).reason).toBe(reason);
    },
  );

  it('并存的其他原因都列出，不重复', () => {
    const { also } = blockerOf(ladder.reduce((one, [, add]) => add(one), free));
    expect(also).toEqual([
      ...['政府原因顺延', '预审条件未落实', '等投资方', '等供地', '无人跟进'],
      ...['节点或投资落后', '超期，已说明情况', '超期，没有说明原因'],
    ]);
  });

  it('下一步以后才到期的条件不算；开了工的不再等供地', () => {
    const later = [condition({ dueStage: 'in_production' })];
    expect(blockerOf({ ...free, conditions: later }).reason).toBe('none');
    const started = { ...free, isStarted: true };
    expect(blockerOf({ ...started, conditions: later }).reason).toBe('condition');
    expect(blockerOf({ ...started, lacksLand: true }).reason).toBe('none');
  });

  it('同一原因：红灯在前，其次时间长的；写明自何时、轮到谁、怎么说', () => {
    const yellow = alert('stall.dispatch.missed', { openedOn: '2025-01-01' });
    const red = alert('stall.dispatch.missed', { level: 'red', explanation: '已约下周调度' });
    expect(blockerOf({ ...free, alerts: [yellow, red] })).toMatchObject({
      ...{ since: '2025-06-01', turn: '招引单位', explanation: '已约下周调度', also: [] },
    });
    const longer = alert('stall.dispatch.missed', { openedOn: '2025-02-01' });
    expect(blockerOf({ ...free, alerts: [longer, yellow] }).since).toBe('2025-01-01');
    const today = { sinceOn: '2024-12-31', turn: 'hub' };
    expect(blockerOf({ ...free, alerts: [{ ...yellow, ...today }] })).toMatchObject({
      ...{ since: '2024-12-31', turn: '招商中心' },
    });
  });

  const anyAlert = fc.record<OpenAlert>({
    ruleId: fc.constantFrom(...stallRules.map(({ id }) => id), 'stall.retired'),
    level: fc.constantFrom('yellow', 'red'),
    openedOn: fc.constantFrom('2025-01-01', '2025-06-01'),
    sinceOn: fc.option(fc.constantFrom('2024-01-01', '2025-01-02')),
    turn: fc.option(fc.constantFrom('hub', 'recruiter')),
    waiting: fc.option(
      fc.record({
        kind: fc.constantFrom('land' as const, 'investor' as const, 'department' as const),
        ...{ note: fc.constant('等答复'), startedOn: fc.constantFrom('2025-02-01', '2025-03-01') },
      }),
    ),
    explanation: fc.option(fc.constantFrom('说明一', '说明二')),
  });
  const anyStanding = fc.record<SignedStanding>({
    isStarted: fc.boolean(),
    pause: fc.option(fc.constant(paused)),
    delays: fc.subarray([delay]),
    conditions: fc.subarray([condition(), condition({ dueStage: 'at_target' })]),
    ...{ lacksLand: fc.boolean(), signedOn: fc.constant('2025-03-01') },
    alerts: fc.array(anyAlert, { maxLength: 5 }),
  });

  it('任意情形：预警的先后不影响结论；加一条更轻的不改变原因；列出的原因不含自己', () => {
    fc.assert(
      fc.property(anyStanding, fc.array(fc.nat()), (standing, keys) => {
        const blocker = blockerOf(standing);
        const shuffled = standing.alerts.toSorted(
          (a, b) =>
            (keys[standing.alerts.indexOf(a)] ?? 0) - (keys[standing.alerts.indexOf(b)] ?? 0),
        );
        expect(blockerOf({ ...standing, alerts: shuffled })).toEqual(blocker);
        const more = { ...standing, alerts: [...standing.alerts, late] };
        if (
          blocker.reason !== 'none' &&
          blocker.reason !== 'overdue' &&
          blocker.reason !== 'explained'
        )
          expect(blockerOf(more).reason).toBe(blocker.reason);
        expect(blocker.also).not.toContain(blocker.label);
      }),
    );
  });

  it('任意一组：各原因之和等于项目数，金额也等；多的在前', () => {
    fc.assert(
      fc.property(fc.array(anyStanding), (all) => {
        const counts = countBlockers(
          all.map((one, place) => ({
            blocker: blockerOf(one),
            amounts: { count: 1, totalInvestmentYuan: place, fixedAssetInvestmentYuan: 0 },
          })),
        );
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        expect(counts.reduce((sum, { totalInvestmentYuan }) => sum + totalInvestmentYuan, 0)).toBe(
          all.reduce((sum, _, place) => sum + place, 0),
        );
        expect(counts.map(({ count }) => count)).toEqual(
          counts.map(({ count }) => count).toSorted((a, b) => b - a),
        );
      }),
    );
  });

  it('只知今天的，问过去时写明；问今天时不写；每个原因名称各不相同', () => {
    expect(blockerCaveats(false)).toEqual([]);
    expect(blockerCaveats(true).join('')).toContain('亮灯日');
    expect(new Set(blockerReasons.map(({ label }) => label)).size).toBe(blockerReasons.length);
  });
});
