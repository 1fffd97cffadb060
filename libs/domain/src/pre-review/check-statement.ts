import { figureLabels } from '@luodi/scoring';
import { fault, isList, isRecord, unknownNames, wrongText } from '../assessment/shape-faults.js';
import type { FieldError } from '../rule/index.js';
import type { ReviewStatement } from './statement.js';
import { blankStatement } from './statement.js';
import { energyProof } from './submission-facts.js';
import { environmentCategories, investorDoubts, riskKinds, riskLevels } from './words.js';

/**
 * Everything wrong with a statement as it arrives from outside, all at once. A part left out counts as blank; `judged`
 * are the ids of the sheet's judged items.
 */
export function checkStatement(given: unknown, judged: readonly string[]): FieldError[] {
  if (!isRecord(given)) return [fault('statement', given, ['应为对象', '核对提交的内容'])];
  const stranger = unknownNames('', given, Object.keys(blankStatement));
  const faults = Object.keys(blankStatement).flatMap((part) => {
    const value = given[part];
    return value === undefined ? [] : checks[part as keyof ReviewStatement](value, judged);
  });
  return [...stranger, ...faults];
}

/** A checked statement with every part left out filled in as blank. */
export function completeStatement(given: Partial<ReviewStatement>): ReviewStatement {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  const whole = { ...blankStatement, ...(Object.fromEntries(told) as Partial<ReviewStatement>) };
  return { ...whole, investor: { ...blankStatement.investor, ...whole.investor } };
}

const most = { summary: 2000, text: 1000, reason: 500, files: 20 };

type Find = (value: unknown, judged: readonly string[]) => FieldError[];

const checks: Record<keyof ReviewStatement, Find> = {
  summary: (value) => textOrNull('summary', value, most.summary),
  evidence: (value) =>
    eachNamed('evidence', value, [...Object.keys(figureLabels), energyProof], fileFaults),
  reasons: (value, judged) =>
    eachNamed('reasons', value, judged, (at, one) => wrongText(at, one, most.reason)),
  investor: investorFaults,
  risks: (value) => eachNamed('risks', value, idsOf(riskKinds), riskFaults),
  environmentCategory: (value) =>
    value === null || idsOf(environmentCategories).includes(value as string)
      ? []
      : [fault('environmentCategory', value, ['没有这一类', '选报告书、报告表或登记表'])],
};

function investorFaults(value: unknown): FieldError[] {
  if (!isRecord(value)) return [fault('investor', value, ['应为对象', '核对提交的内容'])];
  const { funds, record, credit, doubts } = value;
  return [
    ...unknownNames('investor.', value, ['funds', 'record', 'credit', 'doubts']),
    ...Object.entries({ funds, record, credit }).flatMap(([name, text]) =>
      text === undefined ? [] : textOrNull(`investor.${name}`, text, most.text),
    ),
    ...(doubts === undefined
      ? []
      : eachNamed('investor.doubts', doubts, idsOf(investorDoubts), doubtFaults)),
  ];
}

function doubtFaults(at: string, value: unknown): FieldError[] {
  if (!isRecord(value)) return [fault(at, value, ['应写明有无与情况', '填 applies 与 reason'])];
  const wrong =
    typeof value.applies === 'boolean'
      ? []
      : [fault(`${at}.applies`, value.applies, ['应为是或否', '选有或没有'])];
  return [
    ...unknownNames(`${at}.`, value, ['applies', 'reason']),
    ...wrong,
    ...wrongText(`${at}.reason`, value.reason, most.reason),
  ];
}

function riskFaults(at: string, value: unknown): FieldError[] {
  if (!isRecord(value)) return [fault(at, value, ['应写明等级与应对', '填 level 与 note'])];
  const wrong = idsOf(riskLevels).includes(value.level as string)
    ? []
    : [fault(`${at}.level`, value.level, ['没有这一等级', '选低、中、高'])];
  return [
    ...unknownNames(`${at}.`, value, ['level', 'note']),
    ...wrong,
    ...textOrNull(`${at}.note`, value.note ?? null, most.reason),
  ];
}

function fileFaults(at: string, value: unknown): FieldError[] {
  const wrong = isList(at, value, most.files);
  if (wrong) return [wrong];
  return (value as unknown[]).flatMap((id, place) =>
    typeof id === 'string' && uuid.test(id)
      ? []
      : [fault(`${at}[${place}]`, id, ['不是附件编号', '重新选择附件'])],
  );
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function eachNamed(
  field: string,
  value: unknown,
  names: readonly string[],
  find: (at: string, one: unknown) => FieldError[],
): FieldError[] {
  if (!isRecord(value)) return [fault(field, value, ['应为对象', '核对提交的内容'])];
  const known = Object.entries(value).filter(([name]) => names.includes(name));
  return [
    ...unknownNames(`${field}.`, value, names),
    ...known.flatMap(([name, one]) => find(`${field}.${name}`, one)),
  ];
}

function textOrNull(field: string, value: unknown, longest: number): FieldError[] {
  return value === null ? [] : wrongText(field, value, longest);
}

function idsOf(words: readonly { id: string }[]): string[] {
  return words.map(({ id }) => id);
}
