import type {
  EnvironmentCategory,
  InvestorDoubt,
  PreReviewResult,
  RiskKind,
  RiskLevel,
} from './words.js';

/** What no figure says: who invests, what may go wrong, why a judgement was made, which file proves which figure. */
export interface ReviewStatement {
  /** 项目概况：产品、工艺、建设内容 */
  summary: string | null;
  /** Figure, or `energyUses`, → ids of the lead's files. */
  evidence: Readonly<Record<string, readonly string[]>>;
  /** Judged item → why this grade. */
  reasons: Readonly<Record<string, string>>;
  investor: InvestorStatement;
  risks: Readonly<Partial<Record<RiskKind, { level: RiskLevel; note: string | null }>>>;
  environmentCategory: EnvironmentCategory | null;
}

export interface InvestorStatement {
  /** 资金来源 */
  funds: string | null;
  /** 同类业绩 */
  record: string | null;
  /** 信用 */
  credit: string | null;
  /** Doubt → whether it applies; a yes says why. */
  doubts: Readonly<Partial<Record<InvestorDoubt, { applies: boolean; reason: string }>>>;
}

export const blankStatement: ReviewStatement = {
  summary: null,
  evidence: {},
  reasons: {},
  investor: { funds: null, record: null, credit: null, doubts: {} },
  risks: {},
  environmentCategory: null,
};

/** 否决项 set aside by the body the county authorises, with its paper. */
export interface VetoOverride {
  body: string;
  documentNo: string;
  decidedOn: string;
  reason: string;
  fileIds: readonly string[];
}

/** 有条件通过: what must be done, by which stage or day, and by whom. */
export interface ConditionTerms {
  content: string;
  dueStage: string | null;
  dueOn: string | null;
  ownerUnitId: string;
}

/** What the committee said. */
export interface DecisionTerms {
  result: PreReviewResult;
  decidedOn: string;
  note: string | null;
  conditions: readonly ConditionTerms[];
  override: VetoOverride | null;
}
