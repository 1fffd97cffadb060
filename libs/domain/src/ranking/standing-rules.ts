import { Decimal } from 'decimal.js';
import { daysBetween } from '../dates/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';

export interface FreshFacts {
  newestOn: string | null;
  asOf: string;
}

/** One record's two days: when it was true, when it was entered. */
export interface RecordDays {
  happenedOn: string;
  recordedOn: string;
}

/** Totals of two closed years running; null where the unit was not ranked. */
export interface TwoYears {
  earlier: { year: number; total: string | null };
  later: { year: number; total: string | null };
}

const truth = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';

export const unitFresh = defineRule({
  id: 'ranking.unit.fresh',
  effect: 'mark',
  message: '数据过旧，不参加排名',
  clause: `${truth}；“周周有进度、月月出形象”`,
  defaults: { days: 30 },
  check: ({ newestOn, asOf }: FreshFacts, { days }: { days: number }) => {
    if (newestOn === null) return unknown('没有任何记录', '先登记项目和进展');
    const age = daysBetween(newestOn, asOf);
    return age <= days
      ? pass
      : fail(`最近一条记录在 ${newestOn}，已 ${age} 天，超过 ${days} 天`, '补记近期进展');
  },
});

export const recordOnTime = defineRule({
  id: 'ranking.record.on-time',
  effect: 'mark',
  message: '事后补录',
  clause: `${truth}（补录的照计，占比同时公布）`,
  defaults: { days: 7 },
  check: ({ happenedOn, recordedOn }: RecordDays, { days }: { days: number }) => {
    const gap = daysBetween(happenedOn, recordedOn);
    return gap <= days ? pass : fail(`发生后 ${gap} 天才录入`, '事情办成后及时录入');
  },
});

export const recordSpread = defineRule({
  id: 'ranking.record.month-end',
  effect: 'mark',
  message: '月末集中录入',
  clause: `${truth}（月末几天的占比同时公布）`,
  defaults: { days: 3 },
  check: ({ recordedOn }: RecordDays, { days }: { days: number }) => {
    const [year = 0, month = 0, day = 0] = recordedOn.split('-').map(Number);
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return day <= last - days
      ? pass
      : fail(`${recordedOn} 录入，为当月最后 ${days} 天`, '平时录入');
  },
});

export const twoYearLine = defineRule({
  id: 'ranking.two-years.above-line',
  effect: 'mark',
  message: '连续两个已结账年度低于所设线（只列名单，不作结论）',
  clause: '全市项目调度会讲话：“连续两年招商引资工作成效不明显的单位‘一把手’坚决调整”',
  defaults: { minScore: 60 },
  check: ({ earlier, later }: TwoYears, { minScore }: { minScore: number }) => {
    const scored = [earlier, later].map(({ total }) => total);
    if (scored.includes(null)) return unknown('有一年没有参加排名', '核对两年的考核结果');
    const isBelow = scored.every((total) => new Decimal(total ?? 0).lt(minScore));
    return isBelow
      ? fail(
          `${earlier.year}、${later.year} 年都低于 ${minScore} 分`,
          '由组织部门研究，本系统不作结论',
        )
      : pass;
  },
});

/** What the figures beside a rank are held against, by days: freshness, lateness, the month's end. */
export const rankingLimits = [unitFresh, recordOnTime, recordSpread] as const;

export const standingRules = [unitFresh, recordOnTime, recordSpread, twoYearLine];
