import type { CountedKind } from './counting.js';
import type { IndicatorId } from './indicators.js';

/** Indicators judged by figures whose past was not always kept: which records they look at, and by what. */
const judged: readonly {
  id: IndicatorId;
  kinds: readonly CountedKind[];
  by: string;
}[] = [
  { id: 'flagship-count', kinds: ['contracted'], by: '用地、产值、税收、能耗' },
  {
    ...{ id: 'advanced-count', by: '首次接洽日期' },
    kinds: ['committee_passed', 'framework_signed', 'contracted'],
  },
];

/** A record as it was known, and whether what it is judged by is of that time too. */
export interface KeptRecord {
  leadId: string | null;
  kind: CountedKind;
  isWhole: boolean;
}

/** Whether an indicator looks at a record by figures that are not of its time. */
export function isUnkept(indicator: string, { kind, isWhole }: KeptRecord): boolean {
  return !isWhole && judged.some(({ id, kinds }) => id === indicator && kinds.includes(kind));
}

/** By indicator, what its cell must say of the projects it looked at; counted or not, each once. */
export function unkeptWords(records: readonly KeptRecord[]): Partial<Record<string, string>> {
  const words: Partial<Record<string, string>> = {};
  for (const { id, by } of judged) {
    const unkept = records.filter((record) => isUnkept(id, record));
    const count = new Set(unkept.map(({ leadId }) => leadId)).size;
    if (count > 0) words[id] = `${count} 个项目的${by}在截至日尚未留存历史，按开始留存时的登记`;
  }
  return words;
}
