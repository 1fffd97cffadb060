import { defaultRulePack, judgeStageMove, type Stage, type StageFacts } from '@luodi/domain';
import type { LeadDetail } from '../../kernel/views.js';
import { askedFields } from './askedFields.js';

const lead = {
  stage: 'negotiating',
  stageSince: '2026-05-01',
  firstContactOn: '2026-04-01',
  nextContactOn: null,
  totalInvestmentYuan: 120_000_000,
  fixedAssetInvestmentYuan: null,
  landMu: null,
  annualTaxYuan: null,
  annualOutputYuan: null,
  energyTce: '800',
  pillarIndustry: null,
  company: { id: 'c', name: '某公司', uscc: null, region: null },
  recruitingUnit: { id: 'u', name: '某组' },
  carrierUnit: null,
  helperName: null,
} as unknown as LeadDetail;

// The server's findings: the same rules over the same lead, a day later.
const judged = (from: Stage, to: Stage) => {
  const facts = {
    ...lead,
    from,
    to,
    happenedOn: '2026-06-01',
    today: '2026-06-01',
    lastEventOn: '2026-05-01',
    contactFollowUps: { count: 0, lastOn: null },
    screeningOpinion: null,
    agreements: [],
    provenFacts: [],
    preReviews: [],
    reviewConditions: [],
    uscc: null,
    recruitingUnitId: 'u',
    carrierUnitId: null,
    reasonCode: null,
    note: null,
    suspendedFrom: null,
  } as unknown as StageFacts;
  return { to, findings: judgeStageMove(facts, defaultRulePack) };
};

const isLeadField = (field: string) =>
  ![
    'contactFollowUps',
    'uscc',
    'happenedOn',
    'screening',
    'agreements',
    'facts',
    'fourOnes',
    'preReviews',
    'reviewConditions',
  ].includes(field);

describe('阶段流转只问还缺的资料', () => {
  it('进预审：缺的几项一次问全，已填的不问', () => {
    const asked = askedFields(lead, judged('negotiating', 'in_pre_review'), {
      pack: defaultRulePack,
      isAskable: isLeadField,
    });
    expect(asked.sort()).toEqual([
      'annualTaxYuan',
      'fixedAssetInvestmentYuan',
      'landMu',
      'pillarIndustry',
    ]);
  });

  it('签约：三方、责任单位、责任人和下次调度都问；信用代码属企业资料，不在这里问', () => {
    const passed = { ...lead, stage: 'committee_passed' } as LeadDetail;
    const asked = askedFields(passed, judged('committee_passed', 'contracted'), {
      pack: defaultRulePack,
      isAskable: isLeadField,
    });
    expect(asked.sort()).toEqual([
      'carrierUnitId',
      'helperName',
      'nextDispatchOn',
      'responsiblePersonName',
      'responsibleUnitId',
    ]);
  });

  it('没有缺项就不问', () => {
    const built = { ...lead, stage: 'contracted' } as LeadDetail;
    expect(
      askedFields(built, judged('contracted', 'construction_started'), {
        pack: defaultRulePack,
        isAskable: isLeadField,
      }),
    ).toEqual([]);
  });
});
