import fc from 'fast-check';
import { defaultRulePack } from '../county/index.js';
import {
  judgeProgress,
  judgeSilence,
  type ProgressFacts,
  unchangedSince,
  weekStart,
  worksLevels,
} from './index.js';

const payment = { paidOn: '2026-05-01', amountYuan: 40_000_000, voucherNo: 'A1', fileCount: 1 };
const good: ProgressFacts = {
  today: '2026-06-03',
  observedOn: '2026-06-03',
  investedYuan: 40_000_000,
  worksLevel: 'structure',
  worksPercent: 40,
  contractedOn: '2026-02-06',
  totalInvestmentYuan: 200_000_000,
  backReason: null,
  stoppedOn: null,
  payments: [payment],
  earlierPayments: [],
  photos: ['2026-06-03'],
  lastPhotoOn: null,
  earlier: [
    {
      observedOn: '2026-05-27',
      investedYuan: 30_000_000,
      worksLevel: 'structure',
      worksPercent: 35,
    },
  ],
};
const last = good.earlier[0]!;
const failed = (facts: Partial<ProgressFacts>) =>
  judgeProgress({ ...good, ...facts }, defaultRulePack)
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ ruleId }) => ruleId);
const same = { investedYuan: 40_000_000, worksLevel: 'structure', worksPercent: 40 } as const;

describe('周报', () => {
  it.each<[string, Partial<ProgressFacts>, string[]]>([
    ['写全了的没有毛病', {}, []],
    ['明天的不能报', { observedOn: '2026-06-04' }, ['progress.date.not-future']],
    [
      '没有签约',
      { contractedOn: null, payments: [], earlierPayments: [payment] },
      ['progress.date.after-contract'],
    ],
    ['形象倒退一级要原因', { worksLevel: 'foundation' }, ['progress.works.not-backwards']],
    ['百分比少一点也要原因', { worksPercent: 34 }, ['progress.works.not-backwards']],
    ['写了原因就可以', { worksPercent: 34, backReason: '返工拆除' }, []],
    ['投资少一元要原因', { investedYuan: 29_999_999 }, ['progress.money.not-backwards']],
    ['停工晚于填报', { stoppedOn: '2026-06-04' }, ['progress.stop.in-time']],
    [
      '付款早于签约一天',
      {
        payments: [{ ...payment, paidOn: '2026-02-05' }],
        earlierPayments: [{ ...payment, voucherNo: 'B' }],
      },
      ['progress.payment.not-before-contract'],
    ],
    [
      '签约当天付款可以',
      {
        payments: [{ ...payment, paidOn: '2026-02-06' }],
        earlierPayments: [{ ...payment, voucherNo: 'B' }],
      },
      [],
    ],
    [
      '付款晚于填报',
      { payments: [{ ...payment, paidOn: '2026-06-04' }] },
      ['progress.payment.not-future'],
    ],
    [
      '付款没有凭证',
      { payments: [{ ...payment, fileCount: 0 }] },
      ['progress.payment.has-voucher'],
    ],
    ['凭证用了两次', { earlierPayments: [payment] }, ['progress.payment.not-twice']],
    ['一次里重复', { payments: [payment, payment] }, ['progress.payment.not-twice']],
    ['超出凭证正好两成', { investedYuan: 50_000_000 }, []],
    ['超出两成又一元', { investedYuan: 50_000_001 }, ['progress.money.evidenced']],
    [
      '超过总投资',
      { totalInvestmentYuan: 39_999_999 },
      ['progress.money.within-total', 'progress.money.matches-works'],
    ],
    [
      '基础阶段花了一半',
      {
        worksLevel: 'foundation',
        investedYuan: 100_000_000,
        payments: [{ ...payment, amountYuan: 100_000_000 }],
        earlier: [],
      },
      ['progress.money.matches-works'],
    ],
    [
      '九十天没有付款',
      { payments: [{ ...payment, paidOn: '2026-03-05' }] },
      ['progress.money.flows'],
    ],
    ['八十九天还不算', { payments: [{ ...payment, paidOn: '2026-03-06' }] }, []],
    [
      '三十天没有变化',
      { earlier: [{ ...same, observedOn: '2026-05-04' }] },
      ['progress.observation.changed'],
    ],
    ['二十九天还不算', { earlier: [{ ...same, observedOn: '2026-05-05' }] }, []],
    ['没有照片', { photos: [] }, ['progress.photo.monthly']],
    ['三十一天前有照片', { photos: [], lastPhotoOn: '2026-05-03' }, []],
    ['三十二天前的不算', { photos: [], lastPhotoOn: '2026-05-02' }, ['progress.photo.monthly']],
    ['照片是八天前拍的', { photos: ['2026-05-26'] }, ['progress.photo.day-agrees']],
    ['照片没有日期', { photos: [null] }, ['progress.photo.day-agrees']],
  ])('%s', (_, facts, ids) => {
    expect(failed(facts).toSorted()).toEqual(ids.toSorted());
  });

  it('所有毛病一次说全', () => {
    const ids = failed({
      observedOn: '2026-06-04',
      worksPercent: 1,
      investedYuan: 1,
      payments: [{ ...payment, paidOn: '2026-01-01', fileCount: 0 }],
    });
    expect(ids).toEqual(
      expect.arrayContaining([
        'progress.date.not-future',
        'progress.works.not-backwards',
        'progress.money.not-backwards',
        'progress.payment.not-before-contract',
        'progress.payment.has-voucher',
      ]),
    );
  });
});

describe('没有变化从哪天算起', () => {
  it.each([
    ['从没报过，从今天', [], '2026-06-03'],
    ['上次不同，从今天', [last], '2026-06-03'],
    [
      '连着两次一样，从第一次一样的那天',
      [last, { ...same, observedOn: '2026-05-28' }, { ...same, observedOn: '2026-06-01' }],
      '2026-05-28',
    ],
    [
      '中间变过又变回来，从变回来那天',
      [{ ...same, observedOn: '2026-05-01' }, last, { ...same, observedOn: '2026-06-01' }],
      '2026-06-01',
    ],
  ])('%s', (_, earlier, since) => {
    expect(unchangedSince(earlier, good)).toBe(since);
  });
});

describe('按周填报', () => {
  it.each([
    ['七天内不提示', '2026-05-27', 'pass', undefined],
    ['第八天黄', '2026-05-26', 'fail', '（黄）'],
    ['第十四天还是黄', '2026-05-20', 'fail', '（黄）'],
    ['第十五天红', '2026-05-19', 'fail', '（红）'],
    ['从没报过', null, 'fail', '还没有填报过'],
  ])('%s', (_, lastOn, verdict, words) => {
    const [finding] = judgeSilence({ lastOn, today: '2026-06-03' }, defaultRulePack);
    expect(finding).toMatchObject({ verdict });
    expect(finding?.because ?? '').toContain(words ?? '');
  });

  it('一周从星期一起，跨年不断', () => {
    expect(weekStart('2026-06-01')).toBe('2026-06-01');
    expect(weekStart('2026-06-07')).toBe('2026-06-01');
    expect(weekStart('2027-01-03')).toBe('2026-12-28');
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        const monday = weekStart(day);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(monday <= day).toBe(true);
        expect(weekStart(monday)).toBe(monday);
      }),
    );
  });

  it('形象进度有先后', () => {
    expect(worksLevels.map(({ label }) => label).join('')).toBe('未动工平整基础主体封顶设备试产');
  });
});
