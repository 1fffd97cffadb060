import fc from 'fast-check';
import type { Finding, RulePack } from '../rule/index.js';
import { blocking } from '../rule/index.js';
import type { EvidenceKind, FactClaim, FactEvidence, FactKind, FactStatus } from './index.js';
import {
  evidenceLabel,
  evidenceNeeded,
  factKinds,
  factStatuses,
  foldFact,
  isRecognised,
  judgeClaim,
  judgeRecognition,
  mayBecome,
  papersFor,
  paperAsks,
  threeStarts,
} from './index.js';

const pack: RulePack = {
  id: 'spec',
  version: '1',
  county: '演示',
  effectiveFrom: '2026-01-01',
  params: {},
};

const paper = (kind: string, overrides: Partial<FactEvidence> = {}): FactEvidence => ({
  kind,
  datedOn: '2026-03-10',
  documentNo: null,
  amountYuan: null,
  fileCount: 1,
  capturedOn: [],
  ...overrides,
});

const claim = (kind: FactKind, overrides: Partial<FactClaim> = {}): FactClaim => ({
  kind,
  happenedOn: '2026-03-10',
  today: '2026-06-01',
  firstContactOn: '2026-01-05',
  evidence: [],
  others: [],
  promisedOutputYuan: null,
  promisedTaxYuan: null,
  ...overrides,
});

const allPapers = (kind: FactKind): FactEvidence[] =>
  evidenceNeeded[kind].map(([first]) => paper(first as string));

const verdictOf = (findings: readonly Finding[], ruleId: string): string | undefined =>
  findings.find((finding) => finding.ruleId === ruleId)?.verdict;

const recognition = (claimed: FactClaim): Finding => judgeRecognition(claimed, pack)[0] as Finding;

describe('认定：证据', () => {
  it.each(factKinds.map(({ id, label }) => [label, id] as const))(
    '%s：各项证据齐了即认定，缺任何一项都不猜',
    (_, kind) => {
      const evidence = allPapers(kind);
      expect(recognition(claim(kind, { evidence })).verdict).toBe('pass');
      for (const [place, missing] of evidence.entries()) {
        const finding = recognition(claim(kind, { evidence: evidence.toSpliced(place, 1) }));
        expect(finding).toMatchObject({ verdict: 'unknown', effect: 'block' });
        expect(finding.because).toContain(evidenceLabel(missing.kind));
        expect(finding.fix).toContain(evidenceLabel(missing.kind));
      }
    },
  );

  it.each<[string, FactKind, EvidenceKind[], string]>([
    ['出让合同', 'land_supplied', ['land_contract'], 'pass'],
    ['交地确认书', 'land_supplied', ['delivery_note'], 'pass'],
    ['产出记录加电费单', 'production', ['product_record', 'power_bill'], 'pass'],
    ['产出记录加发票', 'production', ['product_record', 'invoice'], 'pass'],
    ['电费单加发票，没有产出记录', 'production', ['power_bill', 'invoice'], 'unknown'],
    ['奠基照片不能证明开工', 'construction_start', ['ceremony_photo'], 'unknown'],
    ['开工上报件不能证明开工', 'construction_start', ['start_report'], 'unknown'],
    [
      '施工许可加现场照片，没有付款',
      'construction_start',
      ['construction_permit', 'works_photo'],
      'unknown',
    ],
  ])('任一即可与缺一不可：%s', (_, kind, papers, verdict) => {
    const evidence = papers.map((one) => paper(one));
    expect(recognition(claim(kind, { evidence })).verdict).toBe(verdict);
  });

  it.each<[string, EvidenceKind, Partial<FactEvidence>, string]>([
    ['有附件', 'minutes', { fileCount: 1 }, 'pass'],
    ['没有附件，有文号可查', 'minutes', { fileCount: 0, documentNo: '〔2026〕3号' }, 'pass'],
    ['没有附件，文号是空白', 'minutes', { fileCount: 0, documentNo: ' ' }, 'unknown'],
    ['没有附件，没有文号', 'minutes', { fileCount: 0 }, 'unknown'],
  ])('一项证据算不算有：%s', (_, kind, overrides, verdict) => {
    const evidence = [paper(kind, overrides)];
    expect(recognition(claim('committee_passed', { evidence })).verdict).toBe(verdict);
  });

  it('照片没有文号可查，必须有附件', () => {
    const evidence = [paper('ceremony_photo', { fileCount: 0, documentNo: '第1号' })];
    expect(recognition(claim('ceremony', { evidence })).verdict).toBe('unknown');
    expect(paperAsks('works_photo')).toEqual({ isPhoto: true, hasAmount: false });
    expect(paperAsks('payment')).toEqual({ isPhoto: false, hasAmount: true });
  });

  it('清单没有文件依据，注明待确认，用办公室的说法写出来', () => {
    const { needed } = recognition(claim('production')).params;
    expect(needed).toEqual({
      value: '产品产出记录、电费单或销售发票',
      source: '系统默认',
      pending: true,
    });
    expect(papersFor('construction_start', pack)).toEqual({
      needed: [['construction_permit'], ['works_photo'], ['payment']],
      isPending: true,
    });
  });

  it('县市写定清单后照新的认定，不再待确认', () => {
    const needed = { value: '施工许可证、首笔工程款凭证', source: '某办〔2026〕1号' };
    const settled = { ...pack, params: { 'fact.construction_start.recognised': { needed } } };
    const evidence = [paper('construction_permit'), paper('payment')];
    expect(isRecognised(claim('construction_start', { evidence }), settled)).toBe(true);
    expect(isRecognised(claim('construction_start', { evidence }), pack)).toBe(false);
    expect(papersFor('construction_start', settled)).toEqual({
      needed: [['construction_permit'], ['payment']],
      isPending: false,
    });
  });

  it('三个开工是三件事，各有各的证据', () => {
    const lists = threeStarts.map((kind) => JSON.stringify(evidenceNeeded[kind]));
    expect(new Set(lists).size).toBe(3);
  });
});

describe('认定：日期', () => {
  it.each<[string, string, Partial<FactClaim>, string]>([
    ['今天的事可以报', 'fact.date.not-future', { happenedOn: '2026-06-01' }, 'pass'],
    ['明天的事不能报', 'fact.date.not-future', { happenedOn: '2026-06-02' }, 'fail'],
    ['首次接洽当天', 'fact.date.not-before-first-contact', { happenedOn: '2026-01-05' }, 'pass'],
    ['首次接洽前一天', 'fact.date.not-before-first-contact', { happenedOn: '2026-01-04' }, 'fail'],
    ['没有首次接洽', 'fact.date.not-before-first-contact', { firstContactOn: null }, 'unknown'],
    [
      '证据日期是今天',
      'fact.evidence.not-future',
      { evidence: [paper('minutes', { datedOn: '2026-06-01' })] },
      'pass',
    ],
    [
      '证据日期是明天',
      'fact.evidence.not-future',
      { evidence: [paper('minutes', { datedOn: '2026-06-02' })] },
      'fail',
    ],
    [
      '照片日期与所填同一天',
      'fact.evidence.photo-day-agrees',
      { evidence: [paper('works_photo', { capturedOn: ['2026-03-10'] })] },
      'pass',
    ],
    [
      '两张照片中一张差一天',
      'fact.evidence.photo-day-agrees',
      { evidence: [paper('works_photo', { capturedOn: ['2026-03-10', '2026-03-09'] })] },
      'fail',
    ],
  ])('%s', (_, ruleId, overrides, verdict) => {
    expect(verdictOf(judgeClaim(claim('registered', overrides), pack), ruleId)).toBe(verdict);
  });

  it.each<[string, FactKind, string, { kind: string; happenedOn: string }[], string]>([
    [
      '投产与开工同一天',
      'production',
      'fact.order.production-after-start',
      [{ kind: 'construction_start', happenedOn: '2026-03-10' }],
      'pass',
    ],
    [
      '投产早于开工一天',
      'production',
      'fact.order.production-after-start',
      [{ kind: 'construction_start', happenedOn: '2026-03-11' }],
      'fail',
    ],
    [
      '投产早于奠基和上报开工不算错：它们不是开工',
      'production',
      'fact.order.production-after-start',
      [
        { kind: 'ceremony', happenedOn: '2026-03-11' },
        { kind: 'reported_start', happenedOn: '2026-03-11' },
      ],
      'pass',
    ],
    [
      '达效早于投产一天',
      'at_target',
      'fact.order.production-after-start',
      [{ kind: 'production', happenedOn: '2026-03-11' }],
      'fail',
    ],
    [
      '开工与供地同一天',
      'construction_start',
      'fact.order.start-after-land',
      [{ kind: 'land_supplied', happenedOn: '2026-03-10' }],
      'pass',
    ],
    [
      '开工早于供地一天',
      'construction_start',
      'fact.order.start-after-land',
      [{ kind: 'land_supplied', happenedOn: '2026-03-11' }],
      'fail',
    ],
    ['没有供地', 'construction_start', 'fact.order.start-after-land', [], 'unknown'],
    ['上报开工不看供地', 'reported_start', 'fact.order.start-after-land', [], 'pass'],
  ])('%s', (_, kind, ruleId, others, verdict) => {
    expect(verdictOf(judgeClaim(claim(kind, { others }), pack), ruleId)).toBe(verdict);
  });

  it('未供先用、照片日期不符只留痕，不拦申报', () => {
    const evidence = [paper('works_photo', { capturedOn: ['2026-03-09'] })];
    const others = [{ kind: 'land_supplied', happenedOn: '2026-03-11' }];
    const findings = judgeClaim(claim('construction_start', { evidence, others }), pack);
    expect(findings.filter(({ verdict }) => verdict === 'fail')).toHaveLength(2);
    expect(blocking(findings)).toEqual([]);
  });
});

describe('达效：承诺的比例', () => {
  const reached = (output: (number | null)[], tax: number | null, promised: object = {}) => {
    const evidence = [
      ...output.map((amountYuan) => paper('output_report', { amountYuan })),
      paper('tax_record', { amountYuan: tax }),
    ];
    const known = { promisedOutputYuan: 500_000_000, promisedTaxYuan: 24_000_000, ...promised };
    const findings = judgeRecognition(claim('at_target', { evidence, ...known }), pack);
    return findings.find(({ ruleId }) => ruleId === 'fact.at_target.reached') as Finding;
  };

  it.each<[string, (number | null)[], number | null, object, string]>([
    ['正好八成', [400_000_000], 19_200_000, {}, 'pass'],
    ['产值差一元', [399_999_999], 19_200_000, {}, 'fail'],
    ['税收差一元', [400_000_000], 19_199_999, {}, 'fail'],
    ['两张报表合起来正好八成', [150_000_000, 250_000_000], 19_200_000, {}, 'pass'],
    ['没有填实际税收', [400_000_000], null, {}, 'unknown'],
    ['没有承诺产值', [400_000_000], 19_200_000, { promisedOutputYuan: null }, 'unknown'],
    ['承诺税收为零也比不出', [400_000_000], 19_200_000, { promisedTaxYuan: 0 }, 'unknown'],
  ])('%s', (_, output, tax, promised, verdict) => {
    expect(reached(output, tax, promised).verdict).toBe(verdict);
  });

  it('八成没有文件依据，待确认；不足时写出各完成多少', () => {
    const finding = reached([399_999_999], 24_000_000);
    expect(finding.params.sharePercent).toMatchObject({ value: 80, pending: true });
    expect(finding.because).toBe('产值完成承诺的 79%，应达 80%');
  });

  it('别的事项不问比例', () => {
    expect(judgeRecognition(claim('production'), pack)).toHaveLength(1);
  });
});

describe('状态', () => {
  const statuses = factStatuses.map(({ id }) => id);

  it.each<[FactStatus, FactStatus[]]>([
    ['claimed', ['verifying', 'withdrawn', 'overturned']],
    ['verifying', ['verified', 'returned', 'withdrawn', 'overturned']],
    ['verified', ['overturned']],
    ['returned', []],
    ['withdrawn', []],
    ['overturned', []],
  ])('%s 之后只能是这些', (from, expected) => {
    expect(statuses.filter((to) => mayBecome(from, to))).toEqual(expected);
  });

  it('经过按登记先后定状态，不管以什么次序读到；没有经过就没有状态', () => {
    const event = fc.record({
      id: fc.uuid(),
      status: fc.constantFrom(...statuses),
      recordedAt: fc.constantFrom('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'),
    });
    const histories = fc
      .uniqueArray(event, { selector: ({ id }) => id, minLength: 1, maxLength: 8 })
      .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, same(events))));
    fc.assert(
      fc.property(histories, ([events, shuffled]) => foldFact(events) === foldFact(shuffled)),
    );
    expect(foldFact([])).toBeNull();
  });
});

const same = ({ length }: readonly unknown[]) => ({ minLength: length, maxLength: length });
