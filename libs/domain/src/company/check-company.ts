import type { Check } from '../checks/index.js';
import { isUnset, longest, required, runChecks, wholeYuan } from '../checks/index.js';
import { checkUscc } from '../codes/index.js';
import type { FieldError } from '../rule/index.js';

export interface CompanyInput {
  name?: string | null;
  uscc?: string | null;
  region?: string | null;
  registeredCapitalYuan?: number | null;
  remark?: string | null;
}

/** Everything wrong with an investor's record; empty when it may be saved. */
export function checkCompany(company: CompanyInput, changed?: readonly string[]): FieldError[] {
  return runChecks(companyChecks, company, { today: '', changed });
}

const companyChecks: readonly Check<CompanyInput>[] = [
  {
    fields: ['name'],
    find: ({ name }) => {
      const error =
        required({ field: 'companyName', value: name }, '填写企业全称') ??
        longest({ field: 'companyName', value: name }, 200);
      return error && { ...error, field: 'name' };
    },
  },
  {
    fields: ['uscc'],
    find: ({ uscc }) => {
      if (isUnset(uscc)) return null;
      const checked = checkUscc(uscc);
      return checked.ok
        ? null
        : { field: 'uscc', value: uscc, reason: checked.reason, fix: checked.fix };
    },
  },
  {
    fields: ['registeredCapitalYuan'],
    find: ({ registeredCapitalYuan }) =>
      wholeYuan({ field: 'registeredCapitalYuan', value: registeredCapitalYuan }),
  },
];
