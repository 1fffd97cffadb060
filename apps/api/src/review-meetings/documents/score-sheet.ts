import { type Assessment, departmentOpinions, formatYuan, wordOf } from '@luodi/domain';
import type { FileChild } from 'docx';
import type { Dossier } from '../dossier.view.js';
import {
  grid,
  particulars,
  remark,
  section,
  signatures,
} from '../../kernel/documents/office-page.js';

/** 项目预审评分表: vetoes first, then every item with its arithmetic, and room for the committee's own marks. */
export const scoreSheetBody = (review: Dossier): FileChild[] => {
  const { assessment } = review;
  return [
    particulars(headOf(review)),
    ...(assessment ? scored(assessment) : [remark('还没有评分：提交预审后才有自评分。')]),
    section('三、部门意见'),
    grid(
      [
        { head: '部门', share: 24, align: 'center' },
        { head: '意见', share: 18, align: 'center' },
        { head: '说明', share: 58 },
      ],
      review.opinions.length
        ? review.opinions.map(({ label, opinion, note }) => [
            label,
            opinion ? wordOf(departmentOpinions, opinion) : '未回复',
            note ?? '',
          ])
        : [['—', '—', '还没有送部门会签']],
    ),
    section('四、委员意见'),
    grid(
      [
        { head: '结论', share: 40, align: 'center' },
        { head: '理由或条件', share: 60 },
      ],
      [['□通过  □有条件通过\n□暂缓  □否决', '\n\n']],
    ),
    ...signatures(['评审委员']),
  ];
};

const headOf = (review: Dossier): [string, string][] => [
  ['项目名称', `${review.leadName}（${review.leadNo}，第 ${review.round} 轮）`],
  ['投资方', review.companyName],
  ['招引单位', review.unit],
  ['总投资', review.totalInvestmentYuan === null ? '未填' : formatYuan(review.totalInvestmentYuan)],
  ['提交日期', review.submittedOn ?? '未提交'],
];

const scored = ({ score, sheet }: Assessment): FileChild[] => [
  section('一、否决项'),
  grid(
    [
      { head: '否决项', share: 34 },
      { head: '判定', share: 14, align: 'center' },
      { head: '依据', share: 52 },
    ],
    score.vetoes.map(({ label, status, because, pending }) => [
      marked(label, pending),
      { hit: '触发', clear: '不触发', unknown: '未判定' }[status],
      because,
    ]),
  ),
  section('二、评分'),
  grid(
    [
      { head: '评分项', share: 20 },
      { head: '满分', share: 9, align: 'center' },
      { head: '计算或评定', share: 43 },
      { head: '得分', share: 13, align: 'center' },
      { head: '委员评分', share: 15, align: 'center' },
    ],
    [
      ...score.parts.map(({ label, max, formula, points, missing, pending, input }) => [
        marked(label, pending),
        max ?? '未定',
        formula ?? missing.map(({ label: what, reason }) => `${what}：${reason}`).join('；'),
        points === null ? '缺数' : short(points),
        input.value === null ? '' : '—',
      ]),
      [
        '合计',
        sheet.fullMark,
        score.verdict.because,
        score.total ? short(score.total) : '缺数',
        '',
      ],
    ],
  ),
  remark(
    `评分结论：${score.verdict.label}。${sheet.pending ? '整张评分表没有文件依据，待确认。' : ''}`,
  ),
];

const marked = (label: string, pending: boolean): string =>
  pending ? `${label}\n（待确认）` : label;

/** At most two decimals, cut and not rounded, so that what falls short of a line never reads as reaching it. */
const short = (points: string): string => /^-?\d+(\.\d{1,2})?/.exec(points)?.[0] ?? points;
