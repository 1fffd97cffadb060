import { defineRule, fail, pass } from '../rule/index.js';
import { spoken } from './clauses.js';
import type { FilingFacts } from './filing-facts.js';

/** How many overdue reports stop the unit's next filing is the county's to say. */
export const lastReportFiled = defineRule({
  id: 'trip.filing.last-report-filed',
  effect: 'block',
  message: '本单位有外出报告逾期未交',
  clause: spoken.formalism,
  defaults: { minOverdue: 1 },
  check: ({ overdueReports }: FilingFacts, { minOverdue }) =>
    overdueReports.length < minOverdue
      ? pass
      : fail(
          overdueReports.map(({ tripNo, dueOn }) => `${tripNo} 应于 ${dueOn} 前报告`).join('；'),
          '先交上次外出的报告；没有成行的办理取消',
        ),
});

export const notVisitedByOthers = defineRule({
  id: 'trip.filing.not-visited-by-others',
  effect: 'mark',
  message: '其他单位近期也拜访同一企业，双方已获提醒',
  clause: spoken.together,
  field: 'appointments',
  defaults: { withinDays: 30 },
  check: ({ visitsByOthers }: FilingFacts, { withinDays }) =>
    visitsByOthers.length
      ? fail(
          `前后 ${withinDays} 天内：${visitsByOthers.map(({ unit, enterprise, on }) => `${unit} ${on} 拜访${enterprise}`).join('；')}`,
          '与对方商量同行或分工',
        )
      : pass,
});
