import type { CountyPack } from '../county/index.js';
import { evidenceKinds } from '../facts/index.js';
import type { FieldError, Param } from '../rule/index.js';
import { stallPairs } from '../stall/index.js';
import { allRules, ruleById } from './rule-groups.js';
import type { ParamWords } from './param-words.js';
import { wordsOfParam } from './param-words.js';
import { sharersOf } from './shared-params.js';

/** Rule parameters: none unknown, none missing, each a value its rule can use, each with a source. */
export function checkParams({ params }: CountyPack): FieldError[] {
  return [
    ...unknownParams(params),
    ...allRules.flatMap(({ id, message, defaults }) =>
      Object.keys(defaults ?? {}).flatMap((name) => {
        const { label } = wordsOfParam(name);
        const at = { field: `params.${id}.${name}`, words: `“${message}”的${label}` };
        return paramFaults(at, name, params[id]?.[name]);
      }),
    ),
    ...unequalShares(params),
    ...outOfOrder(params),
  ];
}

type Params = CountyPack['params'];

interface At {
  field: string;
  words: string;
}

function unknownParams(params: Params): FieldError[] {
  return Object.entries(params).flatMap(([id, values]) => {
    const known = ruleById(id)?.rule;
    if (!known) return [fault(`params.${id}`, values, ['没有这条规则', '删去，或核对规则编号'])];
    return Object.keys(values)
      .filter((name) => !Object.hasOwn(known.defaults ?? {}, name))
      .map((name) =>
        fault(`params.${id}.${name}`, values[name]?.value, [
          `“${known.message}”没有这个参数`,
          '删去，或核对参数名',
        ]),
      );
  });
}

function paramFaults({ field, words }: At, name: string, param: Param | undefined): FieldError[] {
  if (!param) return [fault(field, null, [`${words}未填`, '填写数值和出处'])];
  const { value, source } = param;
  const wrong = valueFault(wordsOfParam(name), value);
  return [
    ...(wrong ? [fault(field, value, [`${words}${wrong.reason}`, wrong.fix])] : []),
    ...(source.trim()
      ? []
      : [fault(`${field}.source`, source, [`${words}没有出处`, '写明文件；没有文件的写明考虑'])]),
  ];
}

interface Wrong {
  reason: string;
  fix: string;
}

function valueFault(words: ParamWords, value: unknown): Wrong | null {
  if (words.kind === 'papers') return papersFault(value);
  if (words.kind === 'flag') {
    return typeof value === 'boolean' ? null : { reason: '未定', fix: '选是或否' };
  }
  return words.kind === 'text' ? textFault(words, value) : numberFault(words, value);
}

function textFault({ min, max }: ParamWords, value: unknown): Wrong | null {
  const length = typeof value === 'string' ? value.trim().length : 0;
  if (length >= min && length <= max) return null;
  return { reason: '不是文字', fix: `填写 ${min} 至 ${max} 个字，几个词用“、”分开` };
}

function numberFault({ kind, unit, min, max }: ParamWords, value: unknown): Wrong | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return { reason: '不是数', fix: '填写数字' };
  }
  if (kind !== 'number' && !Number.isInteger(value)) {
    return { reason: '不是整数', fix: kind === 'yuan' ? '填写以元为单位的整数' : '填写整数' };
  }
  if (value >= min && value <= max) return null;
  const range = kind === 'yuan' ? '0 至 10 万亿元' : `${min} 至 ${max}${unit && ` ${unit}`}`;
  return { reason: '超出范围', fix: `应在 ${range}之间` };
}

// Several papers are needed, each itself or one of some: “产品产出记录、电费单或销售发票”.
function papersFault(value: unknown): Wrong | null {
  const known = evidenceKinds.map(({ label }) => label as string);
  const named = String(value).split(/、|或/);
  const strange =
    typeof value === 'string' ? named.filter((label) => !known.includes(label)) : [''];
  if (!strange.length) return null;
  return {
    reason: `中有不认识的材料：${strange.map((label) => label || '（空）').join('、')}`,
    fix: `用“、”分列、用“或”表示任一，可用：${known.join('、')}`,
  };
}

function unequalShares(params: Params): FieldError[] {
  return allRules.flatMap(({ id, message, defaults }) =>
    Object.keys(defaults ?? {}).flatMap((name) => {
      const [first] = sharersOf(id, name);
      const [value, shared] = [params[id]?.[name]?.value, params[first!]?.[name]?.value];
      if (value === undefined || shared === undefined || value === shared) return [];
      const { label } = wordsOfParam(name);
      return [
        fault(`params.${id}.${name}`, value, [
          `“${message}”的${label}与“${ruleById(first!)?.rule.message}”的不同`,
          '同一个数几处共用，改成一致',
        ]),
      ];
    }),
  );
}

/** Pairs of one rule where the first must stay below the second. */
const rising: readonly (readonly [ruleId: string, lower: string, upper: string])[] = [
  ['lead.total.tier-raised', 'firstYuan', 'secondYuan'],
  ['lead.total.tier-raised', 'secondYuan', 'thirdYuan'],
  ['agreement.unconverted.age', 'noticeDays', 'alertDays'],
  ['pace.year.kept', 'yellowPoints', 'redPoints'],
  ['pace.year.kept', 'redRatioPercent', 'yellowRatioPercent'],
  ['progress.weekly.entered', 'yellowDays', 'redDays'],
  ['trip.approval.matrix', 'staffByUnitHead', 'staffByHub'],
  ['trip.approval.matrix', 'deputyByUnitHead', 'deputyByHub'],
  ...stallPairs,
  ['stall.contracted.not-started', 'redAfter', 'exitAfter'],
];

function outOfOrder(params: Params): FieldError[] {
  return rising.flatMap(([ruleId, lower, upper]) => {
    const [low, high] = [params[ruleId]?.[lower]?.value, params[ruleId]?.[upper]?.value];
    if (typeof low !== 'number' || typeof high !== 'number' || low < high) return [];
    const [one, other] = [wordsOfParam(lower).label, wordsOfParam(upper).label];
    const words = `${other}不大于${one}`;
    return [fault(`params.${ruleId}.${upper}`, high, [words, `${other}应大于${one}`])];
  });
}

function fault(
  field: string,
  value: unknown,
  [reason, fix]: readonly [reason: string, fix: string],
): FieldError {
  return { field, value: value ?? null, reason, fix };
}
