import { defaultSheet, landClassRules } from '@luodi/scoring';
import type { ReviewDepartment, ScoringPack } from './county-pack.js';

/** 预审 as a new county starts it; the sheet and the land classes carry their own sources. */
export const defaultScoring: ScoringPack = {
  sheet: defaultSheet,
  landClasses: landClassRules,
  minIntensity: {
    value: 200,
    source: '宣政秘〔2022〕34号：省级开发区不低于 200 万元/亩（国家级 300）',
  },
  minPlotRatio: {
    value: 1,
    source: '参照某县入园项目管理办法（地名未示）：容积率不低于 1.0；待确认',
    pending: true,
  },
};

const unsettled = '会签时限没有文件规定，待确认';

export const defaultDepartments: readonly ReviewDepartment[] = [
  department('natural_resources', '自然资源'),
  department('development_reform', '发展改革'),
  department('ecology', '生态环境'),
  department('industry', '经信'),
  department('emergency', '应急管理'),
];

function department(id: string, label: string): ReviewDepartment {
  return { id, label, workdays: { value: 5, source: unsettled, pending: true } };
}
