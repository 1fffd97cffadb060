import { type Finding, tripFilePurposes, wordFor } from '@luodi/domain';
import type { FileChild } from 'docx';
import { grid, remark } from '../../kernel/documents/office-page.js';
import type { TripFileView } from '../trip-file.view.js';

/** What did not pass, what is only marked, and where a number is still to be confirmed. */
export const findingsTable = (findings: readonly Finding[]): FileChild[] => {
  const open = findings.filter(({ verdict }) => verdict !== 'pass');
  const told = `共 ${findings.length} 条规定，${findings.length - open.length} 条通过。`;
  return [
    remark(open.length ? told : `${told}没有未通过的。`),
    ...(open.length ? [openTable(open)] : []),
    ...pendingRemark(findings),
  ];
};

const openTable = (findings: readonly Finding[]) =>
  grid(
    [
      { head: '事项', share: 32 },
      { head: '性质', share: 12, align: 'center' },
      { head: '依据', share: 56 },
    ],
    findings.map(({ message, effect, because, clause }) => [
      message,
      effect === 'block' ? '不予受理' : '留痕',
      [because, clause].filter(Boolean).join('\n'),
    ]),
  );

/** Each parameter no document settles yet, once. */
const pendingRemark = (findings: readonly Finding[]): FileChild[] => {
  const sources = findings
    .flatMap(({ params }) => Object.values(params))
    .filter(({ pending }) => pending)
    .map(({ source }) => source);
  const told = [...new Set(sources)];
  return told.length ? [remark(`待确认：${told.join('；')}。`)] : [];
};

/** What is attached, in one line. */
export const papersLine = (files: readonly TripFileView[]): FileChild[] => {
  const told = files.map(
    ({ name, purpose, capturedOn }) =>
      `${wordFor(tripFilePurposes, purpose)}“${name}”${capturedOn ? `（拍摄于 ${capturedOn}）` : ''}`,
  );
  return told.length ? [remark(`附件 ${told.length} 个：${told.join('、')}。`)] : [];
};

/** 2026-03-05 → 3月5日 */
export const shortDay = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
