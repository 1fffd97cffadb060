import { checkUscc } from '../codes/index.js';
import type { FieldError } from '../rule/index.js';
import { formatYuan } from '../terms/index.js';
import type { AgreementTerms, PhaseTerms } from './agreement.js';

/** Contradictions of a draft, all at once, each with the place it stands in (`phases.0.dueOn`). */
export function checkAgreement(terms: AgreementTerms): FieldError[] {
  return [
    ...ownFaults(terms),
    ...terms.parties.flatMap(({ uscc }, at) => usccFault(uscc, `parties.${at}.uscc`)),
    ...terms.phases.flatMap((phase, at) => phaseFault(phase, at)),
    ...terms.tranches.flatMap(({ phase }, at) => placeFault(terms, phase, `tranches.${at}.phase`)),
    ...terms.commitments.flatMap(({ phase }, at) =>
      placeFault(terms, phase, `commitments.${at}.phase`),
    ),
  ];
}

function ownFaults(terms: AgreementTerms): FieldError[] {
  const faults: FieldError[] = [];
  const {
    fixedAssetInvestmentYuan: fixed,
    totalInvestmentYuan: total,
    signedOn,
    validUntil,
  } = terms;
  if (isSet(fixed) && isSet(total) && fixed > total) {
    faults.push({
      field: 'fixedAssetInvestmentYuan',
      value: fixed,
      reason: `固定资产投资 ${formatYuan(fixed)}，大于总投资 ${formatYuan(total)}`,
      fix: '核对两个数字和它们的单位',
    });
  }
  if (validUntil && validUntil < signedOn) {
    faults.push({
      field: 'validUntil',
      value: validUntil,
      reason: `有效期至 ${validUntil}，早于签订日期 ${signedOn}`,
      fix: `改为 ${signedOn} 或之后的日期`,
    });
  }
  return faults;
}

function usccFault(uscc: string | null | undefined, field: string): FieldError[] {
  if (!uscc) return [];
  const checked = checkUscc(uscc);
  return checked.ok ? [] : [{ field, value: uscc, reason: checked.reason, fix: checked.fix }];
}

function phaseFault({ name, startsOn, dueOn }: PhaseTerms, at: number): FieldError[] {
  if (!startsOn || startsOn <= dueOn) return [];
  const reason = `“${name}”起始 ${startsOn}，晚于完成期限 ${dueOn}`;
  return [{ field: `phases.${at}.dueOn`, value: dueOn, reason, fix: '核对两个日期' }];
}

function placeFault(
  { phases }: AgreementTerms,
  phase: number | null | undefined,
  field: string,
): FieldError[] {
  if (!isSet(phase) || (phase >= 1 && phase <= phases.length)) return [];
  const reason = phases.length ? `没有第 ${phase} 个阶段` : '还没有填写阶段';
  return [{ field, value: phase, reason, fix: '从本协议的阶段中选择' }];
}

function isSet<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
