import { bulletinStamp, bulletinTables } from '@luodi/domain';
import type { Row as SheetRow } from 'write-excel-file/node';
import { numberCell, textCell } from '../../kernel/export/cells.js';
import type { OutgoingSheet } from '../../kernel/export/exports.js';
import type { BulletinDetail } from '../bulletin.view.js';

/** Every table one below the other, numbers as numbers, stamped at the head. */
export const bulletinSheet = (bulletin: BulletinDetail): OutgoingSheet => {
  const tables = bulletinTables(bulletin.figures);
  const body = tables.flatMap(({ title, heads, rows, note }): SheetRow[] => [
    [{ ...textCell(title), fontWeight: 'bold', fontSize: 13 }],
    heads.map((head) => ({
      ...textCell(head),
      ...{ fontWeight: 'bold', backgroundColor: '#E8EEF4', wrap: true },
    })),
    ...rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'number' ? numberCell(cell) : textCell(cell))),
    ),
    note ? [textCell(note)] : [],
    [],
  ]);
  return {
    ...{ name: 'bulletin', title: bulletin.title },
    count: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    filters: bulletinStamp(bulletin),
    sheet: [
      [{ ...textCell(bulletin.title), fontWeight: 'bold', fontSize: 16 }],
      [textCell(bulletinStamp(bulletin))],
      [textCell(`数字摘要（SHA-256）：${bulletin.digest}`)],
      [],
      ...body,
    ],
    widths: [30, 14, 16, 16, 16, 16, 30],
    headRows: 3,
  };
};
