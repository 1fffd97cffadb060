import { checkUscc } from '../codes/uscc.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { FloorParams } from '../screening/admission-floor.js';
import { belowFloor, floorDefaults } from '../screening/admission-floor.js';
import type { StageFacts } from './facts.js';

const preReviewInputs = [
  ['pillarIndustry', '产业'],
  ['totalInvestmentYuan', '总投资'],
  ['fixedAssetInvestmentYuan', '固定资产投资'],
  ['landMu', '用地'],
  ['annualTaxYuan', '年税收'],
  ['energyTce', '能耗'],
] as const;

export const preReviewInputsStated = defineRule({
  id: 'stage.pre-review.inputs-stated',
  effect: 'block',
  message: '预审所需数据未填全',
  clause: '全市项目调度会讲话：“产业契合度、亩均税收、项目能耗等作为项目入园的重要依据”',
  check: (facts: StageFacts) => {
    const missing = preReviewInputs.filter(([field]) => isBlank(facts[field]));
    const [first] = missing;
    if (!first) return pass;
    const names = missing.map(([, label]) => label).join('、');
    return unknown(`缺 ${missing.length} 项：${names}`, `补填${names}`, first[0]);
  },
});

export const admissionFloorMet = defineRule<StageFacts, FloorParams>({
  id: 'stage.admission-floor.met',
  effect: 'block',
  message: '低于准入门槛，不能进入预审',
  clause: '宣城市投资促进局线索管理通知（2024-01-31）：达到投资门槛的线索方可受理',
  field: 'screening',
  defaults: floorDefaults,
  check: (facts, params) => {
    // 标准厂房（租赁） has its own way to pre-review: it asks for no land.
    const short = facts.screeningOpinion === 'leased_plant' ? [] : belowFloor(facts, params);
    return short.length ? fail(short.join('；'), '重新研判：走标准厂房（租赁），或不予受理') : pass;
  },
});

export const companyIdentified = defineRule({
  id: 'stage.company.identified',
  effect: 'block',
  message: '投资方未核到有效的统一社会信用代码',
  clause: '全市项目调度会讲话：“确保招商项目的真实性、可靠性”',
  field: 'uscc',
  check: ({ uscc }: StageFacts) => {
    if (isBlank(uscc)) return unknown('投资方没有信用代码', '在企业资料中补填统一社会信用代码');
    const checked = checkUscc(uscc!);
    return checked.ok ? pass : fail(checked.reason, checked.fix);
  },
});

const parties = [
  ['recruitingUnitId', '招引单位'],
  ['carrierUnitId', '载体单位'],
  ['helperName', '帮办员'],
] as const;

export const partiesNamed = defineRule({
  id: 'stage.parties.named',
  effect: 'block',
  message: '招引单位、载体单位、帮办员须全部明确',
  clause: '全市项目调度会讲话：“项目招引单位、载体单位以及具体帮办人员多方发力”',
  check: (facts: StageFacts) => {
    const missing = parties.filter(([field]) => isBlank(facts[field]));
    const [first] = missing;
    if (!first) return pass;
    const names = missing.map(([, label]) => label).join('、');
    return unknown(`未明确：${names}`, `补填${names}`, first[0]);
  },
});

function isBlank(value: string | number | null): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
