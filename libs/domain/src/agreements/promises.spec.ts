import { defaultRulePack } from '../county/index.js';
import { ageingOf } from './ageing.js';
import { promiseLedger } from './promise-ledger.js';

describe('承诺与兑现', () => {
  const phase = {
    name: '一期',
    investmentYuan: 300_000_000,
    dueOn: '2027-12-31',
    id: 'p',
    status: 'open' as const,
  };
  const commitment = {
    id: 'c',
    side: 'government' as const,
    subject: '通水通电',
    phaseId: null,
    promised: null,
    actual: null,
    measure: null,
    dueOn: '2026-05-31',
    fulfilledOn: null,
  };
  const states = (phases: object, commitments: object, today: string): unknown[] =>
    promiseLedger(
      { phases: [{ ...phase, ...phases }], commitments: [{ ...commitment, ...commitments }] },
      today,
    ).map(({ percent, state }) => [percent, state]);

  it.each<[string, object, object, string, unknown[]]>([
    [
      '都没到期，没有实际数',
      {},
      {},
      '2026-05-31',
      [
        [null, 'unknown'],
        [null, 'unknown'],
      ],
    ],
    [
      '政府的承诺到期后一天',
      {},
      {},
      '2026-06-01',
      [
        [null, 'unknown'],
        [null, 'overdue'],
      ],
    ],
    [
      '差一元不是 100%',
      { status: 'accepted', actualInvestmentYuan: 299_999_999 },
      { fulfilledOn: '2026-05-01' },
      '2026-06-01',
      [
        ['99.9', 'short'],
        [null, 'met'],
      ],
    ],
    [
      '按数字比',
      { actualInvestmentYuan: 450_000_000 },
      { promised: '300', actual: '150', fulfilledOn: '2026-05-01' },
      '2026-06-01',
      [
        ['150', 'met'],
        ['50', 'short'],
      ],
    ],
    [
      '期限当天还差的算进行中',
      {},
      { promised: '300', actual: '150', dueOn: '2026-05-31' },
      '2026-05-31',
      [
        [null, 'unknown'],
        ['50', 'ongoing'],
      ],
    ],
    [
      '过了期限还差的算未达到',
      {},
      { promised: '300', actual: '150', dueOn: '2026-05-31' },
      '2026-06-01',
      [
        [null, 'unknown'],
        ['50', 'short'],
      ],
    ],
    [
      '验收过的阶段不等期限',
      { status: 'accepted', actualInvestmentYuan: 299_999_999 },
      {},
      '2026-05-01',
      [
        ['99.9', 'short'],
        [null, 'unknown'],
      ],
    ],
    [
      '承诺为 0 没有比例',
      { investmentYuan: 0, actualInvestmentYuan: 0 },
      {},
      '2026-05-01',
      [
        [null, 'met'],
        [null, 'unknown'],
      ],
    ],
  ])('%s', (_, phases, commitments, today, expected) =>
    expect(states(phases, commitments, today)).toEqual(expected),
  );
});

describe('久未转正式', () => {
  const framework = {
    kind: 'framework' as const,
    status: 'registered' as const,
    signedOn: '2026-01-01',
    isConverted: false,
    isOver: false,
    today: '2026-03-01',
  };
  it.each([
    ['第 59 天', {}, { days: 59, level: 'fresh' }],
    ['第 60 天', { today: '2026-03-02' }, { days: 60, level: 'due' }],
    ['第 89 天', { today: '2026-03-31' }, { days: 89, level: 'due' }],
    ['第 90 天', { today: '2026-04-01' }, { days: 90, level: 'overdue' }],
    ['已转正式', { isConverted: true }, null],
    ['项目已退出', { isOver: true }, null],
    ['草稿', { status: 'draft' as const }, null],
    ['合同', { kind: 'contract' as const }, null],
  ])('%s', (_, overrides, expected) =>
    expect(ageingOf({ ...framework, ...overrides }, defaultRulePack)).toEqual(expected),
  );
});
