import type { CountyPack } from '../county/index.js';
import { paramLines } from './param-lines.js';
import { scoringLines } from './scoring-lines.js';

/** One statement of a pack as a section chief reads it. `path` is the same in every version. */
export interface PackLine {
  path: string;
  /** The heading it stands under. */
  group: string;
  label: string;
  value: string;
  source: string | null;
  /** 待确认 */
  pending: boolean;
}

/** The whole pack as lines, in the order of a project's life. */
export function packLines(pack: CountyPack): PackLine[] {
  return [...headLines(pack), ...paramLines(pack), ...scoringLines(pack), ...departmentLines(pack)];
}

function headLines({ county, effectiveFrom }: CountyPack): PackLine[] {
  const plain = { group: '基本情况', source: null, pending: false };
  return [
    { ...plain, path: 'county', label: '县市', value: county },
    { ...plain, path: 'effectiveFrom', label: '生效日', value: effectiveFrom },
  ];
}

function departmentLines({ departments }: CountyPack): PackLine[] {
  return departments.map(({ id, label, workdays: { value, source, pending } }) => ({
    path: `departments.${id}`,
    group: '会签部门',
    label: `${label}部门会签时限`,
    value: `${value} 个工作日`,
    source,
    pending: pending === true,
  }));
}
