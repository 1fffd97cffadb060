import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { formatYuan } from '../terms/index.js';
import type { PassFacts } from '../stages/pre-review-gates.js';
import { passedOn } from '../stages/pre-review-gates.js';
import type { AgreementTerms } from './agreement.js';

/** Everything the registration of an agreement may know. */
export interface RegistrationFacts extends AgreementTerms {
  today: string;
  firstContactOn: string | null;
  fileCount: number;
  /** The review that stands: the one recorded last. */
  review: { reviewedOn: string; conclusion: string; exceptionUntil: string | null } | null;
  /** Registered contracts of the same project, this agreement aside. */
  otherContracts: readonly { title: string; signedOn: string }[];
  /** What the project passed: its pre-reviews here, and the facts that stand. */
  passes: PassFacts;
}

export const signing = '全市项目调度会讲话：“对有合作意向或签订框架协议的项目…争取尽快正式签约”';
export const constraint = '全市项目调度会讲话：“分阶段投资投入和政策奖扶的合同约束”';
const truth = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';

export const signedNotFuture = defineRule({
  id: 'agreement.signed.not-future',
  effect: 'block',
  message: '尚未签订的协议不能登记',
  clause: truth,
  field: 'signedOn',
  check: ({ signedOn, today }: RegistrationFacts) =>
    signedOn <= today
      ? pass
      : fail(`签订日期 ${signedOn}，今天是 ${today}`, `改为 ${today} 或之前的日期，或签订后再登记`),
});

export const signedNotBeforeFirstContact = defineRule({
  id: 'agreement.signed.not-before-first-contact',
  effect: 'block',
  message: '签订日期早于首次接洽',
  clause: truth,
  field: 'signedOn',
  check: ({ signedOn, firstContactOn }: RegistrationFacts) => {
    if (!firstContactOn) return unknown('项目没有首次接洽日期', '先在项目资料中补填首次接洽');
    return signedOn >= firstContactOn
      ? pass
      : fail(`签订日期 ${signedOn}，首次接洽 ${firstContactOn}`, '核对日期，或更正首次接洽');
  },
});

export const bothSidesNamed = defineRule({
  id: 'agreement.parties.both-sides',
  effect: 'block',
  message: '签约方须有政府方和投资方',
  clause: signing,
  field: 'parties',
  check: ({ parties }: RegistrationFacts) => {
    const missing = [
      ['government', '政府方'],
      ['investor', '投资方'],
    ]
      .filter(([role]) => !parties.some((party) => party.role === role))
      .map(([, label]) => label)
      .join('、');
    return missing ? unknown(`未填${missing}`, `补填${missing}`) : pass;
  },
});

export const contractHasPhase = defineRule({
  id: 'agreement.contract.has-phase',
  effect: 'block',
  message: '正式投资合同没有分阶段的约定',
  clause: constraint,
  field: 'phases',
  check: ({ kind, phases }: RegistrationFacts) =>
    kind !== 'contract' || phases.length
      ? pass
      : unknown('没有一个投资阶段', '至少填写一个阶段的承诺和完成期限'),
});

export const contractTotalStated = defineRule({
  id: 'agreement.contract.total-stated',
  effect: 'block',
  message: '正式投资合同没有总投资',
  clause: constraint,
  field: 'totalInvestmentYuan',
  check: ({ kind, totalInvestmentYuan }: RegistrationFacts) =>
    kind !== 'contract' || totalInvestmentYuan
      ? pass
      : unknown('未填总投资', '填写合同约定的总投资'),
});

export const phasesAfterSigning = defineRule({
  id: 'agreement.phases.after-signing',
  effect: 'block',
  message: '阶段的完成期限早于签订日期',
  clause: constraint,
  field: 'phases',
  check: ({ phases, signedOn }: RegistrationFacts) => {
    const early = phases.filter(({ dueOn }) => dueOn < signedOn);
    return early.length
      ? fail(
          `签订日期 ${signedOn}，${early.map(({ name, dueOn }) => `${name} ${dueOn}`).join('、')}`,
          '核对完成期限',
        )
      : pass;
  },
});

export const phasesWithinTotal = defineRule({
  id: 'agreement.phases.within-total',
  effect: 'mark',
  message: '各阶段投资之和超过总投资',
  clause: truth,
  field: 'phases',
  check: ({ phases, totalInvestmentYuan: total }: RegistrationFacts) => {
    const sum = phases.reduce((all, { investmentYuan }) => all + (investmentYuan ?? 0), 0);
    if (!sum) return pass;
    if (!total) return unknown('未填总投资，无法比较', '补填总投资', 'totalInvestmentYuan');
    return sum <= total
      ? pass
      : fail(`各阶段合计 ${formatYuan(sum)}，总投资 ${formatYuan(total)}`, '核对金额与单位');
  },
});

export const phasesPromiseSomething = defineRule({
  id: 'agreement.phases.promise-stated',
  effect: 'mark',
  message: '有阶段没有可核对的承诺数',
  clause: constraint,
  field: 'phases',
  check: ({ phases }: RegistrationFacts) => {
    const bare = phases.filter(
      (phase) => !phase.investmentYuan && !phase.annualOutputYuan && !phase.annualTaxYuan,
    );
    const names = bare.map(({ name }) => name).join('、');
    return bare.length ? unknown(`${names}没有投资、产值、税收`, '按合同补填，到期才好验收') : pass;
  },
});

export const signedPagesKept = defineRule({
  id: 'agreement.files.signed-pages',
  effect: 'block',
  message: '没有上传签字盖章页',
  clause: truth,
  field: 'fileIds',
  check: ({ fileCount }: RegistrationFacts) =>
    fileCount > 0 ? pass : unknown('没有附件', '上传协议的签字盖章页'),
});

export const onlyOneContract = defineRule({
  id: 'agreement.contract.only-one',
  effect: 'block',
  message: '该项目已有登记的正式投资合同',
  clause: '全市项目调度会讲话：“不可虚报假报”（同一合同不重复计算）',
  field: 'kind',
  check: ({ kind, otherContracts }: RegistrationFacts) => {
    const [other] = otherContracts;
    return kind !== 'contract' || !other
      ? pass
      : fail(`已登记“${other.title}”（${other.signedOn}）`, '原合同终止后再登记新的合同');
  },
});

/** A contract already signed is on record whatever it lacked: the mark shows it, the stage gate holds the project. */
export const passedBeforeSigning = defineRule({
  id: 'agreement.contract.pre-review-unexpired',
  effect: 'mark',
  message: '签约时没有有效的预审决定',
  clause: '全市项目调度会讲话：“严格落实项目预审机制”（有效期待确认）',
  field: 'signedOn',
  defaults: { validMonths: 12 },
  check: ({ kind, signedOn, passes }: RegistrationFacts, { validMonths }) =>
    kind === 'contract' ? passedOn(passes, signedOn, validMonths) : pass,
});
