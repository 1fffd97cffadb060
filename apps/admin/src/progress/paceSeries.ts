import { dayOf, shiftDay } from '@luodi/domain';
import type { ConstructionPlan, LeadProgress } from '../kernel/views.js';

/** At each month end, in yuan; null where the month has not come or nothing is known. */
export interface PaceSeries {
  months: number[];
  planned: (number | null)[];
  reported: (number | null)[];
  evidenced: (number | null)[];
  worksPercent: (number | null)[];
}

type Known = Pick<LeadProgress, 'asOf' | 'year' | 'beforeYuan' | 'reports'>;

/** The year's two lines, money and works, beside the plan: only reports that stand, only what each month knew. */
export const paceSeries = (
  plan: Pick<ConstructionPlan, 'months'> | null,
  { asOf, year, beforeYuan, reports }: Known,
): PaceSeries => {
  const months = Array.from({ length: 12 }, (_, place) => place + 1);
  const standing = reports.filter(({ isCorrected, mergedFrom }) => !isCorrected && !mergedFrom);
  const until = (month: number) => {
    const end = monthEnd(year, month);
    return standing.filter(({ observedOn }) => observedOn <= end);
  };
  const last = (month: number) =>
    until(month)
      .toSorted((a, b) => (a.observedOn < b.observedOn ? -1 : 1))
      .at(-1);
  const isPast = (month: number) => monthStart(year, month) <= asOf;
  return {
    months,
    planned: months.map((month) => plan && plannedTo(plan, month)),
    reported: months.map((month) => {
      const report = isPast(month) ? last(month) : undefined;
      return report ? Math.max(0, report.investedYuan - beforeYuan) : null;
    }),
    evidenced: months.map((month) => (isPast(month) ? paidTo(standing, year, month) : null)),
    worksPercent: months.map((month) =>
      isPast(month) ? (last(month)?.worksPercent ?? null) : null,
    ),
  };
};

const plannedTo = ({ months }: Pick<ConstructionPlan, 'months'>, month: number): number =>
  months
    .filter((one) => one.month <= month)
    .reduce((sum, { investmentYuan }) => sum + investmentYuan, 0);

const paidTo = (standing: LeadProgress['reports'], year: number, month: number): number =>
  standing
    .flatMap(({ payments }) => payments)
    .filter(({ paidOn }) => paidOn >= `${year}-01-01` && paidOn <= monthEnd(year, month))
    .reduce((sum, { amountYuan }) => sum + amountYuan, 0);

const monthStart = (year: number, month: number): string => dayOf(year, month, 1) as string;

const monthEnd = (year: number, month: number): string =>
  shiftDay(month === 12 ? monthStart(year + 1, 1) : monthStart(year, month + 1), -1);
