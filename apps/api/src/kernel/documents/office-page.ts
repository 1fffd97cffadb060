import {
  AlignmentType,
  Document,
  Footer,
  type FileChild,
  type ITableCellOptions,
  PageNumber,
  Paragraph,
  Packer,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';

/** Paper as an office reads it: A4, 版心 156 × 225 mm, 小标宋 for the title, 仿宋 for the text, 宋体 in tables. */
const fonts = {
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
  head: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  table: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' },
};
/** In half points: 二号, 三号, 小四, 五号. */
const sizes = { title: 44, text: 32, table: 24, note: 21 };
const perMm = 56.7;
const contentWidth = 156;

export interface Paper {
  title: string;
  /** Under the title: number, day, draft. */
  subtitle?: string;
  body: readonly FileChild[];
  /** As of when, by whom, under which rules. */
  footnote: string;
}

/** The paper as the bytes of a .docx. */
export const writePaper = ({ title, subtitle, body, footnote }: Paper): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title,
      creator: '落地',
      sections: [
        {
          properties: {
            page: {
              size: { width: 210 * perMm, height: 297 * perMm },
              margin: {
                top: 37 * perMm,
                bottom: 35 * perMm,
                left: 28 * perMm,
                right: 26 * perMm,
              },
            },
          },
          footers: { default: footerOf(footnote) },
          children: [heading(title), ...(subtitle ? [under(subtitle)] : []), ...body],
        },
      ],
    }),
  );

/** A line of text, two characters in, as 公文 are set. */
export const text = (content: string): Paragraph =>
  new Paragraph({
    spacing: { line: 560, lineRule: 'exact' },
    indent: { firstLine: sizes.text * 20 },
    alignment: AlignmentType.BOTH,
    children: [new TextRun({ text: content, font: fonts.text, size: sizes.text })],
  });

/** 一、二、三 */
export const section = (content: string): Paragraph =>
  new Paragraph({
    spacing: { before: 240, line: 560, lineRule: 'exact' },
    keepNext: true,
    children: [new TextRun({ text: content, font: fonts.head, size: sizes.text })],
  });

/** A remark in small print: what is still to be confirmed, where a number comes from. */
export const remark = (content: string): Paragraph =>
  new Paragraph({
    spacing: { before: 80 },
    children: [new TextRun({ text: content, font: fonts.table, size: sizes.note })],
  });

/** Names a table from above, or a chart from below, and stays on its page. */
export const caption = (content: string, place: 'above' | 'below'): Paragraph =>
  new Paragraph({
    spacing: { before: 80, after: place === 'below' ? 160 : 0 },
    keepNext: place === 'above',
    alignment: place === 'below' ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text: content, font: fonts.table, size: sizes.note })],
  });

export interface Column {
  head: string;
  /** Share of the width. */
  share: number;
  align?: 'left' | 'center' | 'right';
}

/** A bordered table; its head is repeated on every page and no row is cut in two. */
export const grid = (columns: readonly Column[], rows: readonly (readonly string[])[]): Table => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / whole) * contentWidth * perMm));
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((content, at) =>
        cell(content, {
          width: widths[at]!,
          align: isHead ? 'center' : columns[at]?.align,
          isHead,
        }),
      ),
    });
  return new Table({
    width: { size: contentWidth * perMm, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...(columns.some(({ head }) => head)
        ? [
            row(
              columns.map(({ head }) => head),
              true,
            ),
          ]
        : []),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
};

/** Two columns of name and value. */
export const particulars = (rows: readonly (readonly [string, string])[]): Table =>
  grid(
    [
      { head: '', share: 22, align: 'center' },
      { head: '', share: 78 },
    ],
    rows,
  );

/** Where people sign, one line each. */
export const signatures = (labels: readonly string[]): Paragraph[] =>
  labels.map((label) => text(`${label}：${'_'.repeat(20)}      年    月    日`));

const heading = (content: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [new TextRun({ text: content, font: fonts.title, size: sizes.title })],
  });

const under = (content: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: content, font: fonts.text, size: sizes.table })],
  });

interface CellLook {
  width: number;
  align?: Column['align'];
  isHead: boolean;
}

const cell = (content: string, { width, align = 'left', isHead }: CellLook): TableCell => {
  const look: ITableCellOptions = {
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: content.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: align,
          children: [
            new TextRun({ text: line, font: fonts.table, size: sizes.note, bold: isHead }),
          ],
        }),
    ),
  };
  return new TableCell(look);
};

const footerOf = (footnote: string): Footer => {
  const small = { font: fonts.table, size: 18 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...small, text: `${footnote}  第 ` }),
          new TextRun({ ...small, children: [PageNumber.CURRENT] }),
          new TextRun({ ...small, text: ' 页，共 ' }),
          new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] }),
          new TextRun({ ...small, text: ' 页' }),
        ],
      }),
    ],
  });
};
