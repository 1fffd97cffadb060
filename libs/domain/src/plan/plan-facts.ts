import type { WorksLevel } from '../progress/index.js';

/** One month of a plan: what is to be spent (whole yuan), and how far the works are to be at its end. */
export interface PlanMonth {
  month: number;
  investmentYuan: number;
  worksLevel: WorksLevel;
}

/** One node as entered: "时间表、路线图、责任人" — nothing of it may be missing. */
export interface PlanNode {
  step: string | null;
  unitId: string | null;
  personName: string | null;
  dueOn: string | null;
  /** Days the step itself takes; null when the plan leaves no slack before it. */
  needDays: number | null;
}

/** Everything a plan is judged by. Dates 'YYYY-MM-DD'. */
export interface PlanFacts {
  year: number;
  startOn: string;
  productionOn: string;
  contractedOn: string | null;
  totalInvestmentYuan: number | null;
  /** Cumulative investment before the year began. */
  investedBeforeYuan: number;
  months: readonly PlanMonth[];
  nodes: readonly PlanNode[];
  /** Days the project type's template takes from start to production; null without a template. */
  templateDays: number | null;
}
