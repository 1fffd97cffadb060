import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { refusedFile } from './refusal.js';
import { damaged, packedBytes, type ZipEntry, zipEntries } from './zip-entries.js';

export const mostRows = 20_000;
export const mostColumns = 200;

/**
 * Unpacks each part no further than it declared, and measures how far every sheet reaches: a reader fills
 * the gaps between cells, so one cell at XFD1048576 would cost gigabytes.
 */
export const measureSheets = async (file: Buffer): Promise<void> => {
  for (const entry of zipEntries(file)) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    const text = await unpacked(file, entry);
    // Any part may be named as a sheet by the workbook's relations, wherever it lies.
    measureSheet(text.toString('utf8'));
  }
};

const inflate = promisify(inflateRaw);

const unpacked = async (file: Buffer, entry: ZipEntry): Promise<Buffer> => {
  const packed = packedBytes(file, entry);
  if (entry.method === 0 && entry.size === entry.packedSize) return packed;
  if (entry.method !== 8) throw damaged();
  const content = await inflate(packed, { maxOutputLength: Math.max(entry.size, 1) }).catch(() => {
    throw damaged();
  });
  if (content.length !== entry.size) throw damaged();
  return content;
};

const rowOrCell = /<(?:\w+:)?(row|c)(?=[\s/>])/g;
const attributes = /(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/y;
const formula = /<(?:\w+:)?f[\s/>][^]*?<\/(?:\w+:)?c>/y;
const reference = /\sr\s*=\s*["']([^"']*)["']/;

const measureSheet = (xml: string): void => {
  let rows = 0;
  for (const { 0: tag, 1: kind, index } of xml.matchAll(rowOrCell)) {
    attributes.lastIndex = index + tag.length;
    const [text] = attributes.exec(xml) ?? [];
    if (text === undefined) throw damaged();
    const place = reference.exec(text)?.[1];
    if (kind === 'row') refuseFarRow(++rows);
    if (place !== undefined) refuseFarPlace(place);
    if (kind === 'c') refuseUncalculated(xml, index + tag.length + text.length, text);
  }
};

/** A formula nobody has calculated yet would read as a blank cell, and its amount would be lost unseen. */
const refuseUncalculated = (xml: string, from: number, attributes: string): void => {
  formula.lastIndex = from;
  const [content] = formula.exec(xml) ?? [];
  if (content === undefined || attributes.endsWith('/>')) return;
  const isText = /\st\s*=\s*["']str["']/.test(attributes);
  const result = isText ? /<(?:\w+:)?v[\s/>]/ : /<(?:\w+:)?v(?:\s[^>]*)?>[^<]/;
  if (result.test(content)) return;
  const place = reference.exec(attributes)?.[1] ?? '';
  throw refusedFile(
    `单元格 ${place} 的公式没有保存计算结果。请在 Excel 或 WPS 中打开、保存后再上传。`,
  );
};

const refuseFarPlace = (place: string): void => {
  const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
  if (!digits) throw damaged();
  refuseFarRow(Number(digits));
  if (columnNumber(letters) > mostColumns) {
    throw refusedFile(
      `工作表用到了第 ${letters} 列，最多 ${mostColumns} 列。请删除右侧多余的列后再上传。`,
    );
  }
};

const refuseFarRow = (row: number): void => {
  if (row <= mostRows) return;
  throw refusedFile(`工作表用到了第 ${row} 行，最多 ${mostRows} 行。请删除下方的空行或分批上传。`);
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
