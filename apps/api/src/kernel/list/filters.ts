import { isDay } from '@luodi/domain';
import type { ReadFilter } from './list-query.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const expect = <T>(ok: boolean, wanted: string, value: T): T => {
  if (!ok) throw new Error(`应为${wanted}`);
  return value;
};

/** Some of a fixed list, separated by commas. */
export const someOf =
  (allowed: readonly string[]): ReadFilter =>
  (text) => {
    const values = text.split(',');
    return expect(
      values.every((value) => allowed.includes(value)),
      `${allowed.join('、')} 中的若干项`,
      values,
    );
  };

/** One of a fixed list. */
export const oneOf =
  (allowed: readonly string[]): ReadFilter =>
  (text) =>
    expect(allowed.includes(text), `${allowed.join('、')} 之一`, text);

/** One id. */
export const oneId: ReadFilter = (text) => expect(uuid.test(text), '有效的编号', text);

/** At most so many ids, separated by commas. */
export const someIds =
  (most: number): ReadFilter =>
  (text) => {
    const ids = text.split(',');
    return expect(
      ids.length <= most && ids.every((id) => uuid.test(id)),
      `至多 ${most} 个有效的编号，以逗号分隔`,
      ids.map((id) => id.toLowerCase()),
    );
  };

/** A calendar date. */
export const oneDate: ReadFilter = (text) => expect(isDay(text), '日期，如 2026-03-05', text);

/** A year. */
export const oneYear: ReadFilter = (text) =>
  expect(/^20\d{2}$/.test(text), '年度，如 2026', Number(text));

/** Integer yuan. */
export const yuan: ReadFilter = (text) =>
  expect(/^\d{1,14}$/.test(text), '整数（元）', Number(text));

/** true or false. */
export const flag: ReadFilter = (text) =>
  expect(/^(true|false)$/.test(text), 'true 或 false', text === 'true');

/** Free text, bounded. */
export const words =
  (max = 60): ReadFilter =>
  (text) =>
    expect(text.trim().length <= max, `不超过 ${max} 个字`, text.trim());
