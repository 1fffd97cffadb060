import { worksLevels } from '@luodi/domain';
import type { ConstructionPlan } from '../kernel/views.js';

type Values = Record<string, unknown>;

const months = Array.from({ length: 12 }, (_, place) => place + 1);

/** Twelve rows in the form, whatever the plan holds. */
export const planForm = (plan: ConstructionPlan): Values => {
  const { year, template, startOn, productionOn, investedBeforeYuan, note } = plan;
  return {
    ...{ year, template, startOn, productionOn, investedBeforeYuan, note },
    months: months.map((month) => plan.months.find((one) => one.month === month) ?? blank(month)),
    nodes: plan.nodes.map(({ step, unit, personName, plannedOn, needDays }) => ({
      ...{ step, unitId: unit.id, personName, dueOn: plannedOn, needDays },
    })),
  };
};

/** What the API takes; a month left blank plans nothing. */
export const planBody = (values: Values): Values => ({
  ...values,
  investedBeforeYuan: values.investedBeforeYuan ?? 0,
  months: (values.months as Values[]).map(({ month, investmentYuan, worksLevel }) => ({
    ...{ month, investmentYuan: investmentYuan ?? 0, worksLevel },
  })),
  nodes: ((values.nodes ?? []) as (Values | null)[]).map((node) => ({
    step: node?.step ?? null,
    unitId: node?.unitId ?? null,
    personName: node?.personName ?? null,
    dueOn: node?.dueOn || null,
    needDays: node?.needDays ?? null,
  })),
});

/** A new plan of a year for a project that starts today. */
export const blankPlan = (year: number, today: string): Values => ({
  year,
  startOn: today,
  productionOn: null,
  investedBeforeYuan: 0,
  months: months.map(blank),
  nodes: [],
});

const blank = (month: number) => ({
  ...{ month, investmentYuan: null, worksLevel: worksLevels[0].id },
});
