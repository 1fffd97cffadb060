import type { PreReviewStatus, ReviewInputs, ReviewStatement } from '@luodi/domain';
import { sql } from '../../apps/api/src/kernel/database/sql.js';
import type { BuiltLead } from './build-lead.js';
import { buildLeadInStage } from './build-stage.js';
import type { World } from './open-world.js';

/** Figures that meet every floor of the default sheet: 248 万元/亩, 29.8 万元/亩. */
export const fullInputs: ReviewInputs = {
  figures: {
    totalInvestmentYuan: 300_000_000,
    fixedAssetInvestmentYuan: 200_000_000,
    registeredCapitalYuan: 60_000_000,
    landMu: '80.50',
    annualTaxYuan: 24_000_000,
    annualOutputYuan: 500_000_000,
    annualAddedValueYuan: 120_000_000,
    energyCalorificTce: '900',
    energyEquivalentTce: '1200',
    electricityKwh: '4000000',
    countedFloorAreaSquareMetres: '65000',
  },
  energyUses: [],
  isEnergyExempt: false,
  industry: '通用设备制造',
  products: ['智能输送设备'],
  judgements: {
    'industry-fit': 'pillar',
    environment: 'good',
    safety: 'good',
    technology: 'good',
    investor: 'strong',
  },
  vetoes: Object.fromEntries(
    ['industry-policy', 'environment', 'safety', 'hoarding'].map((id) => [
      id,
      { hit: false, reason: '已核对，不触发' },
    ]),
  ),
  firstFullYear: 2028,
  ramp: ['0.6', '0.8', '1'],
};

/** Everything the form asks besides figures; `fileId` proves every figure. */
export const fullStatement = (fileId: string): ReviewStatement => ({
  summary: '年产智能输送设备 3000 台套，机加工、装配，不涉电镀、喷涂。',
  evidence: Object.fromEntries(
    [...Object.keys(fullInputs.figures), 'energyUses'].map((figure) => [figure, [fileId]]),
  ),
  reasons: Object.fromEntries(
    Object.keys(fullInputs.judgements).map((item) => [item, '见可行性研究报告']),
  ),
  investor: {
    funds: '自有资金 60%，其余银行贷款',
    record: '在浙江有同类工厂一座',
    credit: '未列入失信名单',
    doubts: Object.fromEntries(
      ['hoarding', 'new_shell', 'many_signings'].map((doubt) => [
        doubt,
        { applies: false, reason: '' },
      ]),
    ),
  },
  risks: Object.fromEntries(
    ['environment', 'safety', 'funds', 'market', 'compliance'].map((kind) => [
      kind,
      { level: 'low', note: null },
    ]),
  ),
  environmentCategory: 'form',
});

/** The way to each status; a decision is the meeting's own to build. */
const way: PreReviewStatus[] = ['draft', 'checking', 'opinions', 'ready', 'in_meeting'];

/** A pre-review of a project in 预审, taken to a status; a lead's id, or overrides for a new one. Returns both ids. */
export const buildPreReview = async (
  world: World,
  lead: string | Record<string, unknown>,
  { status = 'ready', ...overrides }: { status?: PreReviewStatus; inputs?: ReviewInputs } = {},
): Promise<{ id: string; leadId: string }> => {
  const leadId = typeof lead === 'string' ? lead : (await buildReviewedLead(world, lead)).id;
  const inputs = overrides.inputs ?? fullInputs;
  const row = await world.db.one<{ id: string }>(insert, [
    leadId,
    JSON.stringify(inputs),
    JSON.stringify(fullStatement(leadId)),
    world.user('staff'),
  ]);
  const { id } = row as { id: string };
  for (const to of way.slice(1, way.indexOf(status) + 1)) {
    await world.db.query(step, [id, to, world.user('staff')]);
    if (to === 'checking') await world.db.query(score, [id, world.user('staff')]);
  }
  return { id, leadId };
};

const buildReviewedLead = async (
  world: World,
  overrides: Record<string, unknown>,
): Promise<BuiltLead> =>
  buildLeadInStage(world, { as: await world.as('staff'), stage: 'in_pre_review', ...overrides });

const insert = sql(
  'build-pre-review',
  `insert into pre_review (lead_id, round, inputs, statement, applicant_unit_id, created_by)
   select id, 1 + (select count(*) from pre_review where lead_id = $1), $2, $3, recruiting_unit_id, $4
   from lead where id = $1 returning id`,
);
const step = sql(
  'build-pre-review-step',
  `update pre_review set status = $2, submitted_by = $3, submitted_at = coalesce(submitted_at, clock_timestamp())
   where id = $1`,
);
const score = sql(
  'build-pre-review-score',
  `insert into score (pre_review_id, no, kind, inputs, pack_version, result, total, verdict, recorded_by, recorded_at)
   select id, 1, 'stated', inputs, '2026.1', '{"score": {"vetoes": []}}', null, 'undecided', $2, now()
   from pre_review where id = $1`,
);
