import {
  barePack,
  appointment,
  filingFacts,
  stopAt,
  traveller,
} from '../../../../test/world/build-filing.js';
import type { Verdict } from '../rule/index.js';
import { blocking } from '../rule/index.js';
import type { FilingFacts } from './index.js';
import { filingRules, flagsOf, isClean, judgeTripFiling } from './index.js';

type Case = [name: string, overrides: Partial<FilingFacts>, verdict: Verdict];

const table = (rule: string, cases: Case[]): void => {
  it.each(cases)('%s', (_, overrides, verdict) => {
    const findings = judgeTripFiling(filingFacts(overrides), barePack);
    const found = findings.find(({ ruleId }) => ruleId === `trip.filing.${rule}`);
    expect(found?.verdict).toBe(verdict);
    if (verdict !== 'pass') expect([found?.because, found?.fix].every(Boolean)).toBe(true);
  });
};
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => traveller({ userId: `u${at}` }));

describe('整体', () => {
  it('样例逐条通过，各条规则都作出判断', () => {
    const findings = judgeTripFiling(filingFacts(), barePack);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(filingRules.map(({ id }) => id));
    expect([blocking(findings), flagsOf(findings), isClean(findings)]).toEqual([[], [], true]);
  });

  it('阻止的与留痕的分开：留痕的不阻止受理', () => {
    const findings = judgeTripFiling(filingFacts({ travellers: people(6) }), barePack);
    expect([blocking(findings), flagsOf(findings), isClean(findings)]).toEqual([
      [],
      ['trip.filing.party-size'],
      false,
    ]);
  });
});

describe('目标企业', () => {
  table('target-enterprise', [
    ['一家即可', {}, 'pass'],
    ['一家也没有', { appointments: [] }, 'fail'],
    ['只填了空格', { appointments: [appointment('2026-03-05', { enterprise: '  ' })] }, 'fail'],
  ]);
});

describe('具体项目', () => {
  const bare = { leadId: null };
  table('project-named', [
    ['选了线索', {}, 'pass'],
    [
      '写了项目',
      { appointments: [appointment('2026-03-05', { ...bare, project: '二期' })] },
      'pass',
    ],
    ['都没有', { appointments: [appointment('2026-03-05', bare)] }, 'fail'],
  ]);
});

describe('目的', () => {
  table('purpose-stated', [
    ['八个字', { aim: '商谈二期厂房选址' }, 'pass'],
    ['七个字', { aim: '商谈二期厂房选' }, 'fail'],
    ['四个字加四个表情，一个表情算一个字', { aim: '商谈选址🏭🏭🏭🏭' }, 'pass'],
    ['没选事由，不猜', { purpose: null }, 'unknown'],
  ]);
});

describe('约见写明联系人和时间', () => {
  table('appointments-stated', [
    ['都有', {}, 'pass'],
    ['没有联系人', { appointments: [appointment('2026-03-05', { contactName: null })] }, 'fail'],
    ['没有时间', { appointments: [appointment('2026-03-05', { time: null })] }, 'fail'],
  ]);
});

describe('外出人员', () => {
  table('travellers-named', [
    ['系统内一人', {}, 'pass'],
    ['只有系统外的', { travellers: [traveller({ userId: null })] }, 'fail'],
    ['没有职级', { travellers: [traveller({ rank: null })] }, 'fail'],
  ]);
  table('party-size', [
    ['五人', { travellers: people(5) }, 'pass'],
    ['六人', { travellers: people(6) }, 'fail'],
  ]);
  table('everyone-needed', [
    ['写明任务', {}, 'pass'],
    ['有一人没写', { travellers: [traveller(), traveller({ userId: 'u2', duty: ' ' })] }, 'fail'],
  ]);
  table('one-trip-at-a-time', [
    ['没有别的行程', {}, 'pass'],
    ['同一人列两次', { travellers: [traveller(), traveller()] }, 'fail'],
    [
      '系统外同名两人不算',
      { travellers: [traveller(), traveller({ userId: null }), traveller({ userId: null })] },
      'pass',
    ],
    [
      '同期另有行程',
      {
        clashes: [
          {
            name: '方晓宁',
            tripNo: '2026-00001',
            departsOn: '2026-03-06',
            returnsOn: '2026-03-06',
          },
        ],
      },
      'fail',
    ],
  ]);
});

describe('站点', () => {
  table('stops-named', [
    ['有一站', {}, 'pass'],
    ['没有', { stops: [], stopZones: [] }, 'fail'],
  ]);
  table('target-region', [
    ['在目标区域', {}, 'pass'],
    ['不在又没理由', { stopZones: [[]] }, 'fail'],
    ['不在但写了理由', { stopZones: [[]], regionReason: '对方总部所在地' }, 'pass'],
    ['向上争取不问区域', { stopZones: [[]], purpose: 'upward' }, 'pass'],
  ]);
  table('inside-target-regions', [
    ['写了理由仍留痕', { stopZones: [[]], regionReason: '对方总部所在地' }, 'fail'],
    ['在目标区域', {}, 'pass'],
  ]);
  table('no-scenic-stop', [
    ['园区', {}, 'pass'],
    ['自己注明的', { stops: [stopAt('湖州', '2026-03-05', { isScenic: true })] }, 'fail'],
    ['地名里看得出的', { stops: [stopAt('南浔古镇', '2026-03-05')] }, 'fail'],
  ]);
  const route = (...places: string[]) => ({
    stops: places.map((place) => stopAt(place, '2026-03-05')),
    stopZones: places.map(() => ['taihu']),
  });
  table('no-detour', [
    ['湖州—苏州—上海', route('湖州', '苏州', '上海'), 'pass'],
    ['在湖州停两站', route('湖州', '湖州', '苏州'), 'pass'],
    ['湖州—苏州—又回湖州', route('湖州', '苏州', '湖州'), 'fail'],
  ]);
});

describe('邻近的行程', () => {
  const late = [{ tripNo: '2026-00001', dueOn: '2026-03-01' }];
  table('last-report-filed', [
    ['没有欠交', {}, 'pass'],
    ['欠一份', { overdueReports: late }, 'fail'],
  ]);

  it('县里定为两份起停止，欠一份照收', () => {
    const two = { minOverdue: { value: 2, source: '县定' } };
    const own = { ...barePack, params: { 'trip.filing.last-report-filed': two } };
    const stops = (overdueReports: typeof late) =>
      blocking(judgeTripFiling(filingFacts({ overdueReports }), own)).length;
    expect([stops(late), stops([...late, ...late])]).toEqual([0, 1]);
  });

  table('not-visited-by-others', [
    ['没有', {}, 'pass'],
    [
      '别的单位也去',
      { visitsByOthers: [{ tripId: 't', enterprise: '甲', unit: '乙', on: '2026-03-20' }] },
      'fail',
    ],
  ]);
});

describe('前期准备', () => {
  const ten = '已备政策与地块材料共';
  table('preparation-enough', [
    ['六十分整', { preparation: { policy: ten, positioning: ten, tax: ten, land: ten } }, 'pass'],
    ['五十五分', { preparation: { policy: ten, logistics: ten, tax: ten, land: ten } }, 'fail'],
    [
      '每项少一个字，不计分',
      { preparation: { policy: ten.slice(1), positioning: ten, tax: ten, land: ten } },
      'fail',
    ],
    ['向上争取没有目标企业可研究', { preparation: {}, purpose: 'upward' }, 'pass'],
    ['摸排也要准备', { preparation: {}, purpose: 'relocation_survey' }, 'fail'],
  ]);
});

describe('预算', () => {
  const lodging = (amountYuan: number, limit: number | null) => ({
    budget: [
      { kind: 'lodging', place: '湖州', rank: 'staff', count: 2, amountYuan, note: null } as const,
    ],
    limitsYuan: [limit],
  });
  table('budget-within-standard', [
    ['正好两倍标准', lodging(700, 350), 'pass'],
    ['多一元', lodging(701, 350), 'fail'],
    ['没有标准不猜，也不因此退回', lodging(9_999, null), 'pass'],
  ]);
  table('budget-standard-known', [
    ['有标准', lodging(700, 350), 'pass'],
    ['没有标准，由人核定', lodging(100, null), 'unknown'],
    [
      '车票没有日标准',
      {
        budget: [{ kind: 'fare', place: null, rank: null, count: 1, amountYuan: 300, note: null }],
        limitsYuan: [null],
      },
      'pass',
    ],
  ]);
});
