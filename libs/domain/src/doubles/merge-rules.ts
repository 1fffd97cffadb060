import {
  defineRule,
  type Finding,
  fail,
  judge,
  pass,
  type Rule,
  type RulePack,
} from '../rule/index.js';
import type { Stage } from '../stages/index.js';
import { stageLabel, stageRank } from '../stages/index.js';

/** One of the two records. Money in whole yuan. */
export interface MergeSide {
  id: string;
  no: string;
  companyId: string;
  companyName: string;
  uscc: string | null;
  stage: Stage;
  totalInvestmentYuan: number | null;
  hasContract: boolean;
  isEvidenced: boolean;
  mergedIntoId: string | null;
}

export interface MergeFacts {
  kept: MergeSide;
  other: MergeSide;
  /** The hub answers for joining two investors. */
  isHub: boolean;
}

const truth = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';

export const notItself = defineRule({
  id: 'merge.two.records',
  effect: 'block',
  message: '不能把项目并入它自己',
  clause: truth,
  check: ({ kept, other }: MergeFacts) =>
    kept.id === other.id ? fail('两边是同一条记录', '另选一条重复的记录') : pass,
});

export const notMerged = defineRule({
  id: 'merge.both.standing',
  effect: 'block',
  message: '其中一条已经并入别的项目',
  clause: truth,
  check: ({ kept, other }: MergeFacts) => {
    const gone = [kept, other].filter(({ mergedIntoId }) => mergedIntoId);
    const nos = gone.map(({ no }) => no).join('、');
    return gone.length ? fail(`${nos} 已并入别的项目`, '请在保留下来的那一条上合并') : pass;
  },
});

export const oneContract = defineRule({
  id: 'merge.contract.single',
  effect: 'block',
  message: '两条都有已登记的正式合同',
  clause: '全市项目调度会讲话：“不可虚报假报”（一份合同不得两次申报，两份合同是两个项目）',
  check: ({ kept, other }: MergeFacts) =>
    kept.hasContract && other.hasContract
      ? fail(`${kept.no} 与 ${other.no} 各有正式合同`, '核实哪份合同有效，先终止另一份')
      : pass,
});

export const furthestKept = defineRule({
  id: 'merge.stage.furthest-kept',
  effect: 'block',
  message: '应保留推进更远的一条',
  clause: truth,
  check: ({ kept, other }: MergeFacts) =>
    stageRank(other.stage) > stageRank(kept.stage)
      ? fail(
          `保留的在“${stageLabel(kept.stage)}”，并入的在“${stageLabel(other.stage)}”`,
          `改为保留 ${other.no}`,
        )
      : pass,
});

export const sameInvestor = defineRule({
  id: 'merge.investor.same',
  effect: 'block',
  message: '两条的投资方是信用代码不同的两家企业',
  clause: '全市项目调度会讲话：“确保招商项目的真实性、可靠性”',
  check: ({ kept, other, isHub }: MergeFacts) => {
    const areTwo = kept.uscc && other.uscc && kept.uscc !== other.uscc;
    return areTwo && !isHub
      ? fail(
          `${kept.companyName}（${kept.uscc}）与 ${other.companyName}（${other.uscc}）`,
          '请招商中心办理',
        )
      : pass;
  },
});

export const amountsAgree = defineRule({
  id: 'merge.amount.agrees',
  effect: 'mark',
  message: '两条的总投资相差较大，请核对是否同一项目',
  clause: '全市项目调度会讲话：“将小项目包装成大项目”',
  field: 'totalInvestmentYuan',
  defaults: { maxDifferencePercent: 20 },
  check: ({ kept, other }: MergeFacts, params: { maxDifferencePercent: number }) => {
    const [one, two] = [kept.totalInvestmentYuan ?? 0, other.totalInvestmentYuan ?? 0];
    const most = (Math.max(one, two) * params.maxDifferencePercent) / 100;
    return one && two && Math.abs(one - two) > most
      ? fail(`${one} 元与 ${two} 元相差超过 ${params.maxDifferencePercent}%`, '核对后选定一个数')
      : pass;
  },
});

export const evidenceKept = defineRule({
  id: 'merge.evidence.kept',
  effect: 'mark',
  message: '保留的一条没有接洽记录，合并后仍为未核实',
  clause: truth,
  check: ({ kept, other }: MergeFacts) =>
    !kept.isEvidenced && other.isEvidenced
      ? fail(`接洽记录在 ${other.no} 上`, `改为保留 ${other.no}，或在保留的一条上补登跟进`)
      : pass,
});

export const mergeRules: readonly Rule<MergeFacts>[] = [
  notItself,
  notMerged,
  oneContract,
  furthestKept,
  sameInvestor,
  amountsAgree,
  evidenceKept,
];

/** Whether one record may take in another. */
export function checkMerge(facts: MergeFacts, pack: RulePack): Finding[] {
  return judge(mergeRules, facts, pack);
}
