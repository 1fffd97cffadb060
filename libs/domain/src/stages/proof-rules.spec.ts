import { defaultRulePack } from '../county/index.js';
import { judge } from '../rule/index.js';
import type { Rule } from '../rule/index.js';
import type { StageFacts } from './index.js';
import {
  accountableNamed,
  agreementRegistered,
  factRecognised,
  screeningAdmitted,
  winnerNamed,
} from './proof-rules.js';

const facts = {
  to: 'contracted',
  happenedOn: '2026-11-20',
  today: '2026-11-22',
  screeningOpinion: 'admit',
  agreements: [{ kind: 'contract', signedOn: '2026-11-20' }],
  provenFacts: [],
  responsibleUnitId: 'u1',
  responsiblePersonName: '方晓宁',
  nextDispatchOn: '2026-12-20',
  winnerPlace: null,
} as unknown as StageFacts;

const verdict = (rule: Rule<StageFacts>, change: Partial<StageFacts>) => {
  const [finding] = judge([rule], { ...facts, ...change }, defaultRulePack);
  return finding;
};

describe('研判在先', () => {
  it.each([
    ['准予跟进', 'admit', 'pass'],
    ['转标准厂房或租赁，也可以谈', 'leased_plant', 'pass'],
    ['不予受理', 'refuse', 'fail'],
    ['没有意见，就是未知', null, 'unknown'],
  ])('%s', (_, screeningOpinion, expected) => {
    expect(verdict(screeningAdmitted, { screeningOpinion })?.verdict).toBe(expected);
  });
});

describe('签约阶段须有登记的协议，日期一致', () => {
  const framework = [{ kind: 'framework', signedOn: '2026-11-20' }];
  it.each<[string, Partial<StageFacts>, string]>([
    ['正式合同已登记，当天签订', {}, 'pass'],
    ['发生日期早一天', { happenedOn: '2026-11-19' }, 'fail'],
    ['发生日期晚一天', { happenedOn: '2026-11-21' }, 'fail'],
    ['没有任何协议', { agreements: [] }, 'unknown'],
    ['只有框架协议，不能算正式签约', { agreements: framework }, 'unknown'],
    ['框架协议阶段认框架协议', { to: 'framework_signed', agreements: framework }, 'pass'],
    [
      '意向协议不顶框架协议',
      { to: 'framework_signed', agreements: [{ kind: 'intent', signedOn: '2026-11-20' }] },
      'unknown',
    ],
    ['不需协议的阶段不查', { to: 'in_production', agreements: [] }, 'pass'],
  ])('%s', (_, change, expected) => {
    expect(verdict(agreementRegistered, change)?.verdict).toBe(expected);
  });

  it('两份框架协议，与其中一份同日即可', () => {
    const agreements = [
      { kind: 'framework', signedOn: '2026-10-01' },
      { kind: 'framework', signedOn: '2026-11-20' },
    ];
    expect(verdict(agreementRegistered, { to: 'framework_signed', agreements })?.verdict).toBe(
      'pass',
    );
  });
});

describe('开工、投产、达效须有证据齐全的事实', () => {
  const start = (status: string, happenedOn = '2026-11-20') => ({
    to: 'construction_started' as const,
    provenFacts: [{ kind: 'construction_start', happenedOn, status }],
  });
  it.each<[string, Partial<StageFacts>, string]>([
    ['核验中可以推进', start('verifying'), 'pass'],
    ['已核验可以推进', start('verified'), 'pass'],
    ['证据不齐只是待核', start('claimed'), 'fail'],
    ['日期差一天', start('verified', '2026-11-19'), 'fail'],
    ['没有申报', { to: 'construction_started' }, 'unknown'],
    [
      '上报开工、奠基都不是开工',
      {
        to: 'construction_started',
        provenFacts: [
          { kind: 'reported_start', happenedOn: '2026-11-20', status: 'verified' },
          { kind: 'ceremony', happenedOn: '2026-11-20', status: 'verified' },
        ],
      },
      'unknown',
    ],
  ])('%s', (_, change, expected) => {
    expect(verdict(factRecognised, change)?.verdict).toBe(expected);
  });
});

describe('签约即定责', () => {
  it.each<[string, Partial<StageFacts>, string, string | null]>([
    ['三项都有', {}, 'pass', null],
    ['下次调度在今天', { nextDispatchOn: '2026-11-22' }, 'pass', null],
    ['下次调度在昨天', { nextDispatchOn: '2026-11-21' }, 'fail', 'nextDispatchOn'],
    ['没有责任单位', { responsibleUnitId: null }, 'unknown', 'responsibleUnitId'],
    ['责任人只填了空格', { responsiblePersonName: ' ' }, 'unknown', 'responsiblePersonName'],
    ['没有调度日期', { nextDispatchOn: null }, 'unknown', 'nextDispatchOn'],
  ])('%s', (_, change, expected, field) => {
    const finding = verdict(accountableNamed, change);
    expect([finding?.verdict, finding?.field ?? null]).toEqual([expected, field]);
  });
});

it('流失去向不知道只留痕，不拦', () => {
  const finding = verdict(winnerNamed, { to: 'lost' });
  expect([finding?.effect, finding?.verdict]).toEqual(['mark', 'unknown']);
  expect(verdict(winnerNamed, { to: 'lost', winnerPlace: '邻市' })?.verdict).toBe('pass');
});
