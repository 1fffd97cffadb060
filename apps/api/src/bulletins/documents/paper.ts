import {
  bulletinChart,
  type BulletinFigures,
  bulletinSections,
  bulletinTables,
  type BulletinTable,
} from '@luodi/domain';
import type { FileChild } from 'docx';
import { barChart } from '../../kernel/documents/office-chart.js';
import { caption, grid, remark, section, text } from '../../kernel/documents/office-page.js';
import type { BulletinDetail } from '../bulletin.view.js';

const numerals = ['一', '二', '三', '四', '五'];

/** The 通报 as an office paper: the four sections, then tables and charts, then what the figures mean. */
export const paperBody = (bulletin: BulletinDetail): FileChild[] => [
  ...bulletinSections.flatMap(({ id, label }, at) => [
    section(`${numerals[at]}、${label}`),
    ...linesOf(bulletin[id]).map(text),
  ]),
  section(`${numerals[bulletinSections.length]}、附表`),
  ...bulletinTables(bulletin.figures).flatMap((table, at) => [
    ...tableOf(table, at),
    ...chartOf(bulletin.figures, table, at),
  ]),
  remark('口径说明'),
  ...bulletin.figures.definitions.map(({ unit, text: said }) =>
    remark(`${said}。（单位：${unit}）`),
  ),
  remark(`只计已核验的数；核验人不是申报人。数字摘要（SHA-256）：${bulletin.digest}`),
];

const linesOf = (said: string): string[] => {
  const lines = said.split('\n').filter((line) => line.trim());
  return lines.length ? lines : ['（未填写）'];
};

const tableOf = ({ title, heads, shares, rows, note }: BulletinTable, at: number): FileChild[] => [
  caption(`表 ${at + 1}  ${title}`, 'above'),
  grid(
    heads.map((head, place) => ({
      ...{ head, share: shares[place] ?? 1 },
      align: place === 0 ? 'left' : 'center',
    })),
    rows.map((cells) => cells.map(String)),
  ),
  ...(note ? [remark(note)] : []),
];

const chartOf = (figures: BulletinFigures, table: BulletinTable, at: number): FileChild[] => {
  const chart = bulletinChart(figures, table);
  return chart ? barChart(chart, `${table.title}图，数同表 ${at + 1}`) : [];
};
