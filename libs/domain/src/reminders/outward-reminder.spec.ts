import { barePack } from '../../../../test/world/build-filing.js';
import { dayBook } from '../calendar/index.js';
import { isApprovalWaiting, isReportNear, isSettlementLate } from './index.js';

const pack = barePack;

describe('报告到期前提醒（返回后十日内报告）', () => {
  it.each([
    ['前两天', '2026-03-12', false],
    ['前一天', '2026-03-13', true],
    ['到期当天还没交', '2026-03-14', true],
    ['过了期，归预警管', '2026-03-15', false],
  ])('%s', (_, today, expected) => {
    expect(isReportNear('2026-03-04', today, pack)).toBe(expected);
  });
});

describe('审批等了超过一个工作日', () => {
  const book = dayBook({
    published: () => undefined,
    overrides: new Map(),
    years: new Set([2026]),
  });
  it.each([
    ['周五报的，下周一', '2026-03-06', '2026-03-09', false],
    ['周五报的，下周二', '2026-03-06', '2026-03-10', true],
    ['当天', '2026-03-05', '2026-03-05', false],
    ['次日', '2026-03-04', '2026-03-05', false],
    ['第三天', '2026-03-03', '2026-03-05', true],
  ])('%s', (_, filedOn, today, expected) => {
    expect(isApprovalWaiting(filedOn, today, { book, pack })).toBe(expected);
  });
});

describe('接待后未结算', () => {
  it.each([
    ['第十天', '2026-03-15', false],
    ['第十一天', '2026-03-16', true],
  ])('%s', (_, today, expected) => {
    expect(isSettlementLate('2026-03-05', today, pack)).toBe(expected);
  });
});
