import { defaultRulePack, exitReasons } from '../county/index.js';
import { blocking } from '../rule/index.js';
import type { Stage, StageFacts } from './index.js';
import { judgeStageMove, stageMovesFrom } from './index.js';

const ready: StageFacts = {
  from: 'lead',
  to: 'negotiating',
  happenedOn: '2026-11-20',
  today: '2026-11-22',
  firstContactOn: '2026-10-01',
  lastEventOn: '2026-10-01',
  contactFollowUps: { count: 1, lastOn: '2026-11-20' },
  nextContactOn: '2026-11-30',
  investmentKind: 'manufacturing',
  totalInvestmentYuan: 300_000_000,
  fixedAssetInvestmentYuan: 200_000_000,
  landMu: '80',
  annualTaxYuan: 20_000_000,
  annualOutputYuan: 500_000_000,
  energyTce: '1200',
  pillarIndustry: 'auto_parts',
  uscc: '91000000MA00000157',
  recruitingUnitId: 'u1',
  carrierUnitId: 'u2',
  helperName: '张敏',
  screeningOpinion: 'admit',
  agreements: [],
  provenFacts: [],
  preReviews: [],
  reviewConditions: [],
  responsibleUnitId: 'u1',
  responsiblePersonName: '张敏',
  nextDispatchOn: '2026-12-20',
  fourOnes: ['responsible_leader', 'lead_unit', 'recruiting_party', 'carrier_party', 'helper'],
  winnerPlace: null,
  reasonCode: null,
  note: null,
  suspendedFrom: null,
};

type Case = [title: string, facts: Partial<StageFacts>, stoppedBy: string[]];

function stoppedBy(facts: Partial<StageFacts>): string[] {
  const findings = judgeStageMove({ ...ready, ...facts }, defaultRulePack);
  return blocking(findings).map(({ ruleId }) => ruleId);
}

describe('日期须合情理，任何流转都查', () => {
  it.each<Case>([
    ['今天发生', { happenedOn: '2026-11-22' }, []],
    ['明天才发生', { happenedOn: '2026-11-23' }, ['stage.date.not-future']],
    ['与首次接洽同日', { happenedOn: '2026-10-01' }, []],
    [
      '早首次接洽一天，也就早于线索',
      { happenedOn: '2026-09-30' },
      ['stage.date.not-before-first-contact', 'stage.date.not-before-previous'],
    ],
    ['没有首次接洽日期', { firstContactOn: null }, ['stage.date.not-before-first-contact']],
    ['与上一阶段同日', { lastEventOn: '2026-11-20' }, []],
    ['早上一阶段一天', { lastEventOn: '2026-11-21' }, ['stage.date.not-before-previous']],
    [
      '上一阶段只知“不晚于”，更早的日期不与它矛盾',
      { lastEventOn: '2026-11-21', lastEventCertainty: 'no_later_than' },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(stoppedBy(facts)).toEqual(expected);
  });

  it.each([
    ['第 30 天登记不算补登', '2026-10-23', 'pass'],
    ['第 31 天登记留痕', '2026-10-22', 'fail'],
  ])('%s，且从不拦人', (_, happenedOn, verdict) => {
    const findings = judgeStageMove({ ...ready, happenedOn }, defaultRulePack);
    const late = findings.find(({ ruleId }) => ruleId === 'stage.entry.late');
    expect(late).toMatchObject({ effect: 'mark', verdict, params: { days: { pending: true } } });
    expect(blocking(findings)).toEqual([]);
  });
});

describe('进入在谈', () => {
  it.each<Case>([
    ['有接洽记录、有下次对接', {}, []],
    ['没有研判意见', { screeningOpinion: null }, ['stage.screening.admitted']],
    ['研判为不予受理', { screeningOpinion: 'refuse' }, ['stage.screening.admitted']],
    ['没有接洽记录', { contactFollowUps: { count: 0, lastOn: null } }, ['stage.contact.evidenced']],
    ['未定下次对接', { nextContactOn: null }, ['stage.next-contact.set']],
    ['下次对接就在当天', { nextContactOn: '2026-11-20' }, ['stage.next-contact.set']],
    ['下次对接在次日', { nextContactOn: '2026-11-21' }, []],
    [
      '缺的一次说全',
      { screeningOpinion: null, contactFollowUps: { count: 0, lastOn: null }, nextContactOn: null },
      ['stage.contact.evidenced', 'stage.screening.admitted', 'stage.next-contact.set'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(stoppedBy(facts)).toEqual(expected);
  });
});

describe('进入预审', () => {
  const move = { from: 'negotiating', to: 'in_pre_review' } as const;

  it('六项数据齐全即可', () => {
    expect(stoppedBy(move)).toEqual([]);
  });

  it('缺哪几项，一条结论列全，并指到第一项', () => {
    const facts = { ...ready, ...move, landMu: null, energyTce: null };
    const [finding] = blocking(judgeStageMove(facts, defaultRulePack));
    expect(finding).toMatchObject({
      ruleId: 'stage.pre-review.inputs-stated',
      verdict: 'unknown',
      because: '缺 2 项：用地、能耗',
      field: 'landMu',
    });
  });

  const short = { ...move, totalInvestmentYuan: 99_999_999, fixedAssetInvestmentYuan: 60_000_000 };
  it.each<Case>([
    ['总投资差一元到门槛', short, ['stage.admission-floor.met']],
    ['恰好到门槛', { ...short, totalInvestmentYuan: 100_000_000 }, []],
    ['研判走标准厂房的，不看门槛', { ...short, screeningOpinion: 'leased_plant' }, []],
  ])('%s', (_, facts, expected) => {
    expect(stoppedBy(facts)).toEqual(expected);
  });

  it('税收为 0 也是已填', () => {
    expect(stoppedBy({ ...move, annualTaxYuan: 0 })).toEqual([]);
  });
});

describe('过会、框架与签约', () => {
  const on = '2026-11-20';
  const minutes = [{ kind: 'committee_passed', happenedOn: on, status: 'verifying' }];
  const papers = [
    { kind: 'framework', signedOn: on },
    { kind: 'contract', signedOn: on },
  ];
  const verified = minutes.map((fact) => ({ ...fact, status: 'verified' }));
  const signed = { agreements: papers, provenFacts: verified };
  const committee = {
    from: 'in_pre_review',
    to: 'committee_passed',
    provenFacts: minutes,
  } as const;
  const framework = { from: 'committee_passed', to: 'framework_signed', ...signed } as const;
  const contract = { from: 'framework_signed', to: 'contracted', ...signed } as const;
  const straight = { from: 'committee_passed', to: 'contracted', ...signed } as const;

  it.each<Case>([
    ['过会：没有信用代码', { ...committee, uscc: null }, ['stage.company.identified']],
    [
      '过会：信用代码校验不过',
      { ...committee, uscc: '91000000MA00000158' },
      ['stage.company.identified'],
    ],
    ['过会：小写代码照样认', { ...committee, uscc: '91000000ma00000157' }, []],
    ['过会：没有会议纪要', { ...committee, provenFacts: [] }, ['stage.pre-review.passed']],
    ['框架：协议没有登记', { ...framework, agreements: [] }, ['stage.agreement.registered']],
    [
      '签约：只登记了框架协议',
      { ...contract, agreements: papers.slice(0, 1) },
      ['stage.agreement.registered'],
    ],
    ['签约：没有下次调度日期', { ...contract, nextDispatchOn: null }, ['stage.accountable.named']],
    [
      '签约：1 亿元，没有列入四个一',
      { ...contract, totalInvestmentYuan: 100_000_000, fourOnes: null },
      ['stage.ownership.four-ones-complete'],
    ],
    [
      '签约：差一元不到 1 亿元，不要四个一',
      { ...contract, totalInvestmentYuan: 99_999_999, fourOnes: null },
      [],
    ],
    [
      '签约：四个一缺包保领导',
      { ...contract, fourOnes: ready.fourOnes!.slice(1) },
      ['stage.ownership.four-ones-complete'],
    ],
    [
      '签约：总投资未填，判断不了要不要四个一',
      { ...contract, totalInvestmentYuan: null },
      ['stage.ownership.four-ones-complete'],
    ],
    [
      '过会后直接签约，同样要四个一',
      { ...straight, fourOnes: null },
      ['stage.ownership.four-ones-complete'],
    ],
    ['框架：还不要四个一', { ...framework, fourOnes: null }, []],
    ['框架：须定下次对接', { ...framework, nextContactOn: null }, ['stage.next-contact.set']],
    ['签约：三方俱全', contract, []],
    ['签约：帮办员只填了空格', { ...contract, helperName: ' ' }, ['stage.parties.named']],
    ['过会后直接签约，同样要三方', { ...straight, carrierUnitId: null }, ['stage.parties.named']],
    [
      '签约：代码与三方都缺，一并报告',
      { ...contract, uscc: null, helperName: null },
      ['stage.company.identified', 'stage.parties.named'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(stoppedBy(facts)).toEqual(expected);
  });

  it('缺载体单位和帮办员时，指到载体单位一栏', () => {
    const facts = { ...ready, ...contract, carrierUnitId: null, helperName: null };
    const [finding] = blocking(judgeStageMove(facts, defaultRulePack));
    expect(finding).toMatchObject({ because: '未明确：载体单位、帮办员', field: 'carrierUnitId' });
  });
});

describe('开工、投产、达效各凭自己的事实', () => {
  it.each<[Stage, Stage, string]>([
    ['contracted', 'construction_started', 'construction_start'],
    ['construction_started', 'in_production', 'production'],
    ['in_production', 'at_target', 'at_target'],
  ])('%s → %s 凭 %s', (from, to, kind) => {
    const fact = { kind, happenedOn: '2026-11-20', status: 'verifying' };
    expect(stoppedBy({ from, to, provenFacts: [fact] })).toEqual([]);
    const others = ['ceremony', 'reported_start', 'trial_production'].map((other) => ({
      ...fact,
      kind: other,
    }));
    expect(stoppedBy({ from, to, provenFacts: others })).toEqual(['stage.fact.recognised']);
    expect(stoppedBy({ from, to, provenFacts: [{ ...fact, status: 'claimed' }] })).toEqual([
      'stage.fact.recognised',
    ]);
  });
});

describe('退出与恢复', () => {
  const lose = { from: 'negotiating', to: 'lost' } as const;

  it.each<Case>([
    ['流失：未选原因', lose, ['stage.reason.given']],
    ['流失：选了本表的原因', { ...lose, reasonCode: 'land' }, []],
    ['流失：用了暂缓的原因', { ...lose, reasonCode: 'funding' }, ['stage.reason.given']],
    ['流失：其他而无说明', { ...lose, reasonCode: 'other' }, ['stage.reason.given']],
    ['流失：其他并写明', { ...lose, reasonCode: 'other', note: '企业重组' }, []],
    [
      '恢复到暂缓前的阶段',
      { from: 'suspended', to: 'contracted', suspendedFrom: 'contracted' },
      [],
    ],
    [
      '恢复到别的阶段',
      { from: 'suspended', to: 'contracted', suspendedFrom: 'in_pre_review' },
      ['stage.resume.same-stage'],
    ],
    ['查不到暂缓前的阶段', { from: 'suspended', to: 'lead' }, ['stage.resume.same-stage']],
    [
      '线索时流失的，回到在谈仍要接洽记录',
      { from: 'lost', contactFollowUps: { count: 0, lastOn: null } },
      ['stage.contact.evidenced'],
    ],
    ['否决后重新研判', { from: 'rejected', to: 'lead' }, []],
  ])('%s', (_, facts, expected) => {
    expect(stoppedBy(facts)).toEqual(expected);
  });

  it('每一种退出都只认自己的原因表', () => {
    const reasons = stageMovesFrom('negotiating')
      .filter(({ kind }) => kind === 'exit')
      .map(({ to, reasonCodes }) => [to, reasonCodes]);
    expect(reasons).toEqual(
      (['rejected', 'lost', 'withdrawn', 'suspended'] as const).map((to) => [
        to,
        exitReasons[to].map(({ id }) => id),
      ]),
    );
  });
});

describe('表上没有的流转', () => {
  it.each<[Stage, Stage]>([
    ['lead', 'contracted'],
    ['at_target', 'suspended'],
    ['in_production', 'lost'],
    ['negotiating', 'negotiating'],
  ])('%s → %s 不予受理，并列出可行的去处', (from, to) => {
    const facts = { ...ready, from, to };
    const [finding] = blocking(judgeStageMove(facts, defaultRulePack));
    expect(finding).toMatchObject({ ruleId: 'stage.move.in-table', verdict: 'fail' });
    expect(finding?.fix).toBeTruthy();
  });
});
