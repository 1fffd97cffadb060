import {
  checkScheme,
  type CountyPack,
  type FieldError,
  type Finding,
  judge,
  type SchemeContent,
  schemeRules,
  shiftDay,
} from '@luodi/domain';
import type { StoredAssessment } from './stored-assessment.js';

/** What a new scheme starts from. */
export const blankScheme: SchemeContent = {
  fullMark: '100',
  unitKinds: ['industry_group', 'branch', 'carrier', 'town'],
  items: [],
};

/** What would stop a version today; of a decided one, what it was decided under. */
export const judgeScheme = (
  { status, content, reason, findings }: StoredAssessment,
  pack: CountyPack,
): { faults: FieldError[]; findings: Finding[] } =>
  status === 'draft' || status === 'waiting'
    ? {
        faults: [...reasonFault(reason), ...checkScheme(content)],
        findings: judge(schemeRules, content, pack),
      }
    : { faults: [], findings };

/** 考核期: whole months of one year. */
export const periodFaults = ({ from, to }: { from: string; to: string }): FieldError[] => [
  ...(from.endsWith('-01')
    ? []
    : [{ field: 'from', value: from, reason: '考核期不是从一日开始', fix: '改为某月一日' }]),
  ...(shiftDay(to, 1).endsWith('-01')
    ? []
    : [{ field: 'to', value: to, reason: '考核期不是到月底', fix: '改为某月最后一日' }]),
  ...(from < to && from.slice(0, 4) === to.slice(0, 4)
    ? []
    : [{ field: 'to', value: to, reason: '考核期不在同一年内', fix: '改为同一年的月份' }]),
];

const reasonFault = (reason: string | null): FieldError[] =>
  reason?.trim()
    ? []
    : [{ field: 'reason', value: reason, reason: '事由未填', fix: '写明为什么制定或修订' }];
