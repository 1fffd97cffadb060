import { defaultRulePack } from '../county/index.js';
import { judge } from '../rule/index.js';
import { monthOpen, touchesClosedMonth } from './index.js';

const touches = (recordedOn: string, correctedOn: string, today: string) =>
  touchesClosedMonth({ recordedOn, correctedOn, today }, defaultRulePack);

describe('已结账的月份', () => {
  it.each<[string, string, string, boolean]>([
    ['本月', '2026-11-01', '2026-11-30', false],
    ['上月，结账日当天', '2026-10-31', '2026-11-05', false],
    ['上月，结账日次日', '2026-10-31', '2026-11-06', true],
    ['上上月，本月一号', '2026-09-30', '2026-11-01', true],
    ['跨年的上月，结账日当天', '2025-12-31', '2026-01-05', false],
    ['跨年的上月，结账日次日', '2025-12-31', '2026-01-06', true],
    ['去年同月', '2025-11-20', '2026-11-20', true],
  ])('%s', (_, day, today, expected) => {
    expect(touches(day, today, today)).toBe(expected);
    expect(touches(today, day, today)).toBe(expected);
  });

  it('结论写明月份与结账日，结账日待确认', () => {
    const days = { recordedOn: '2026-03-02', correctedOn: '2026-02-28', today: '2026-11-20' };
    const [finding] = judge([monthOpen], days, defaultRulePack);
    expect(finding).toMatchObject({
      verdict: 'fail',
      because: '涉及 2026-02、2026-03，每月 5 日后上月结账',
      params: { closingDay: { pending: true } },
    });
  });
});
