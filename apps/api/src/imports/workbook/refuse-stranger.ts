import { refusedFile } from './refusal.js';
import { type ZipEntry, zipEntries } from './zip-entries.js';

const mebibyte = 1024 * 1024;
const mostEntries = 1_000;
const mostUnpacked = 100 * mebibyte;
const mostRatio = 100;

/** Refuses, before anything is unpacked, whatever is not a plain .xlsx workbook of sane size. */
export const refuseStranger = (fileName: string, file: Buffer): void => {
  const ending = /\.([^.]*)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  const sentence = byEnding[ending] ?? bySignature(file);
  if (sentence) throw refusedFile(sentence);
  if (ending !== 'xlsx') throw refusedFile(`只接受 .xlsx 文件，收到的是“${fileName}”。`);
  refuseBomb(file);
};

const resave = '请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后再上传。';

const byEnding: Record<string, string> = {
  xls: `旧版 .xls 文件不能直接导入，${resave}`,
  et: `WPS 的 .et 文件不能直接导入，${resave}`,
  csv: `.csv 文件不带格式，信用代码和电话容易丢位，${resave}`,
  xlsm: `带宏的工作簿（.xlsm）不予接受，${resave}`,
  xlsb: `二进制工作簿（.xlsb）不能直接导入，${resave}`,
};

const bySignature = (file: Buffer): string | null => {
  if (!file.length) return '文件是空的，请核对后重新上传。';
  if (file.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return `这是旧版 .xls 或设有密码的工作簿，请去掉密码，${resave}`;
  }
  return file.subarray(0, 4).toString('hex') === '504b0304'
    ? null
    : `文件内容不是 .xlsx 工作簿（扩展名可能被改过），${resave}`;
};

const refuseBomb = (file: Buffer): void => {
  const entries = zipEntries(file);
  if (entries.length > mostEntries) throw refusedFile('工作簿内部文件过多，不予处理。');
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > mostUnpacked || unpacked > file.length * mostRatio) {
    throw refusedFile(
      '工作簿展开后过大，疑似异常文件，不予处理。请只保留台账所在的工作表后再上传。',
    );
  }
  refuseOtherKinds(entries);
};

const refuseOtherKinds = (entries: readonly ZipEntry[]): void => {
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) {
    throw refusedFile(`这个压缩包不是 Excel 工作簿，${resave}`);
  }
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name)))
    throw refusedFile(byEnding.xlsm ?? '');
};
