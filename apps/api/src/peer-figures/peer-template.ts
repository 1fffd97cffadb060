import { peerColumns, peerGuide, peerIndicators } from '@luodi/domain';
import writeWorkbook, { type Row } from 'write-excel-file/node';
import { textCell } from '../kernel/export/cells.js';

/** An empty sheet with its headings, and beside it what each column takes. */
export const peerTemplate = (): Promise<Buffer> =>
  writeWorkbook([
    {
      sheet: '周边对标',
      data: [headings],
      columns: peerColumns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: '填写说明',
      data: guide,
      columns: [{ width: 100 }],
    },
  ]).toBuffer();

const headings: Row = peerColumns.map(({ heading }) => ({
  ...{ ...textCell(heading), fontWeight: 'bold', backgroundColor: '#E8EEF4' },
}));

const guide: Row[] = [
  [{ ...textCell('填写说明'), fontWeight: 'bold', fontSize: 14 }],
  ...peerGuide.map((line, at): Row => [textCell(`${at + 1}. ${line}`)]),
  ...peerIndicators.map((line): Row => [textCell(line)]),
];
