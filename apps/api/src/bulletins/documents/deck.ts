import {
  bulletinChart,
  bulletinSections,
  bulletinStamp,
  bulletinTables,
  dayInWords,
  type BulletinChart,
  type BulletinTable,
} from '@luodi/domain';
import pptx from 'pptxgenjs';
import { chunks } from '../../kernel/list/chunks.js';
import type { BulletinDetail } from '../bulletin.view.js';

// The package's types describe CommonJS; what an ES module imports is the class itself.
const PptxDeck = pptx as unknown as typeof pptx.default;
type Deck = pptx.default;
type Slide = pptx.default.Slide;

const font = '微软雅黑';
const ink = '1F2937';
const accent = '1F5FA8';
const pale = 'E8EEF4';
const gray = '9AA5B1';
const rowsPerSlide = 12;
const linesPerSlide = 8;

/** The 通报 as a deck of 16:9 pages: native charts and tables that the office may still edit. */
export const writeDeck = async (bulletin: BulletinDetail): Promise<Buffer> => {
  const deck = new PptxDeck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = bulletin.title;
  deck.company = '落地';
  deck.theme = { headFontFace: font, bodyFontFace: font };
  cover(deck, bulletin);
  for (const table of bulletinTables(bulletin.figures)) tablePages(deck, bulletin, table);
  for (const { id, label } of bulletinSections)
    textPages(deck, bulletin, { title: label, text: bulletin[id] });
  definitions(deck, bulletin);
  return (await deck.write({ outputType: 'nodebuffer' })) as Buffer;
};

const cover = (deck: Deck, bulletin: BulletinDetail): void => {
  const slide = deck.addSlide();
  slide.background = { color: accent };
  const said = { x: 0.9, w: 11.5, fontFace: font, color: 'FFFFFF' };
  slide.addText(bulletin.title, { ...said, y: 2.3, h: 1.4, fontSize: 40, bold: true });
  slide.addText(`数据截至${dayInWords(bulletin.asOf)}`, { ...said, y: 3.8, h: 0.6, fontSize: 20 });
  slide.addText(bulletinStamp(bulletin), { ...said, y: 6.8, h: 0.4, fontSize: 11 });
};

const page = (deck: Deck, bulletin: BulletinDetail, title: string): Slide => {
  const slide = deck.addSlide();
  slide.addText(title, {
    ...{ x: 0.6, y: 0.35, w: 12.1, h: 0.7, fontFace: font, fontSize: 26, bold: true },
    color: accent,
  });
  slide.addShape('line', { x: 0.6, y: 1.1, w: 12.1, h: 0, line: { color: accent, width: 1.5 } });
  slide.addText(bulletinStamp(bulletin), {
    ...{ x: 0.6, y: 7.05, w: 11, h: 0.3, fontFace: font, fontSize: 10, color: '5B6673' },
  });
  slide.slideNumber = { x: 12.2, y: 7.05, fontFace: font, fontSize: 10, color: '5B6673' };
  return slide;
};

const tablePages = (deck: Deck, bulletin: BulletinDetail, table: BulletinTable): void => {
  const chart = bulletinChart(bulletin.figures, table);
  if (chart) {
    const isCompared = chart.series.length > 1;
    const slide = page(deck, bulletin, `${table.title}：图`);
    slide.addChart('bar', turned(chart), {
      ...chartLook,
      // With more colours than series every bar would take another one.
      chartColors: isCompared ? [gray, accent] : [accent],
      showLegend: isCompared,
    });
    const said = table.id === 'stages' ? bulletin.figures.narrowest : table.note;
    if (said) remark(slide, said);
  }
  chunks(table.rows, rowsPerSlide).forEach((rows, at, all) => {
    const slide = page(
      deck,
      bulletin,
      all.length > 1 ? `${table.title}（${at + 1}/${all.length}）` : table.title,
    );
    const whole = table.shares.reduce((sum, share) => sum + share, 0);
    slide.addTable(
      [
        table.heads.map((text) => ({ text, options: headLook })),
        ...rows.map((cells) =>
          cells.map((cell, place) => ({
            text: String(cell),
            options: { align: place === 0 ? ('left' as const) : ('center' as const) },
          })),
        ),
      ],
      {
        ...{ x: 0.6, y: 1.35, w: 12.1, fontFace: font, fontSize: 14, color: ink, rowH: 0.4 },
        ...{ colW: table.shares.map((share) => (share / whole) * 12.1), valign: 'middle' },
        border: { type: 'solid', pt: 0.75, color: 'C5CED8' },
      },
    );
    if (table.note) remark(slide, table.note);
  });
};

/** Bars are drawn from below: everything is turned so that the first stands on top. */
const turned = ({ labels, series }: BulletinChart) =>
  series.toReversed().map(({ name, values }) => ({
    name,
    labels: labels.toReversed(),
    values: values.toReversed(),
  }));

const chartLook: pptx.default.IChartOpts = {
  ...{ x: 0.6, y: 1.3, w: 12.1, h: 5.1, barDir: 'bar', barGapWidthPct: 45 },
  ...{ legendPos: 't', legendFontFace: font, legendFontSize: 13 },
  ...{ showValue: true, dataLabelFontFace: font, dataLabelFontSize: 12, dataLabelFormatCode: '0' },
  ...{ catAxisLabelFontFace: font, catAxisLabelFontSize: 14, catAxisLabelColor: ink },
  ...{ valAxisHidden: true, valGridLine: { style: 'none' }, valAxisMinVal: 0 },
};

const textPages = (
  deck: Deck,
  bulletin: BulletinDetail,
  { title, text }: { title: string; text: string },
): void => {
  const lines = text.split('\n').filter((line) => line.trim());
  chunks(lines.length ? lines : ['（未填写）'], linesPerSlide).forEach((some, at, all) => {
    const slide = page(
      deck,
      bulletin,
      all.length > 1 ? `${title}（${at + 1}/${all.length}）` : title,
    );
    slide.addText(
      some.map((line) => ({ text: line, options: { bullet: { indent: 18 }, breakLine: true } })),
      {
        ...{ x: 0.6, y: 1.35, w: 12.1, h: 5.5, fontFace: font, color: ink, valign: 'top' },
        ...{ fontSize: 20, paraSpaceAfter: 10, fit: 'shrink' },
      },
    );
  });
};

const definitions = (deck: Deck, bulletin: BulletinDetail): void => {
  const slide = page(deck, bulletin, '口径说明');
  slide.addText(
    [
      ...bulletin.figures.definitions.map(({ unit, text }) => `${text}。（单位：${unit}）`),
      '只计已核验的数；核验人不是申报人。',
      `数字摘要（SHA-256）：${bulletin.digest}`,
    ].map((text) => ({ text, options: { bullet: { indent: 14 }, breakLine: true } })),
    {
      ...{ x: 0.6, y: 1.35, w: 12.1, h: 5.5, fontFace: font, color: ink, valign: 'top' },
      ...{ fontSize: 14, paraSpaceAfter: 6 },
    },
  );
};

const remark = (slide: Slide, text: string): void => {
  slide.addText(text, {
    ...{ x: 0.6, y: 6.45, w: 12.1, h: 0.55, fontFace: font, fontSize: 14, color: ink },
    valign: 'middle',
  });
};

const headLook = { bold: true, fill: { color: pale }, align: 'center' as const };
