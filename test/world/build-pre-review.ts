import type { DecisionTerms, PreReviewStatus, ReviewInputs, ReviewStatement } from '@luodi/domain';
import type { Ctx } from '../../apps/api/src/kernel/ctx/ctx.js';
import { PreReviewDecisions, PreReviewStore } from '../../apps/api/src/pre-reviews/index.js';
import { dayOf } from './build-day.js';
import { buildFile } from './build-proof.js';
import { buildLeadInStage } from './build-stage.js';
import type { Client } from './client.js';
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

interface Overrides {
  status?: PreReviewStatus;
  /** Who applies; the recruiting unit's clerk when absent. */
  as?: Client;
  inputs?: ReviewInputs;
  /** For `decided`: what the committee says; 通过 today when absent. */
  decision?: Partial<DecisionTerms>;
}

export interface BuiltPreReview {
  id: string;
  leadId: string;
}

/** A pre-review taken to a status by its own verbs; `lead` is a lead's id, or overrides for a new one in 预审. */
export const buildPreReview = async (
  world: World,
  lead: string | Record<string, unknown>,
  { status = 'ready', decision = {}, ...overrides }: Overrides = {},
): Promise<BuiltPreReview> => {
  const as = overrides.as ?? (await world.as('staff'));
  const leadId =
    typeof lead === 'string'
      ? lead
      : (await buildLeadInStage(world, { as, stage: 'in_pre_review', ...lead })).id;
  const { id } = await created(as.post(`/leads/${leadId}/pre-reviews`));
  const reached = way.indexOf(status);
  for (const step of way.slice(0, reached + 1)) {
    await steps[step]?.({
      world,
      as,
      id,
      leadId,
      decision,
      inputs: overrides.inputs ?? fullInputs,
    });
  }
  return { id, leadId };
};

/** Who decides in a meeting, for services that are called without HTTP. */
export const secretaryCtx = (world: World): Ctx => ({
  actor: {
    userId: world.user('secretary'),
    unitId: world.unit('市招商中心'),
    unitIds: [],
    roles: ['secretary'],
  },
  username: 'secretary',
  actorName: '章雨晴',
  unitName: '市招商中心',
  unitKind: 'hub',
  sessionId: null,
  expiresAt: null,
  ip: null,
  requestId: null,
  today: dayOf(world),
});

const way: PreReviewStatus[] = ['draft', 'checking', 'opinions', 'ready', 'in_meeting', 'decided'];

interface Step extends BuiltPreReview {
  world: World;
  as: Client;
  inputs: ReviewInputs;
  decision: Partial<DecisionTerms>;
}

const steps: Partial<Record<PreReviewStatus, (at: Step) => Promise<unknown>>> = {
  draft: ({ as, id, leadId, inputs }) => fillDraft(as, { id, leadId, inputs }),
  checking: ({ as, id }) => created(as.post(`/pre-reviews/${id}/submission`)),
  opinions: async ({ world, id }) =>
    created((await world.as('secretary')).post(`/pre-reviews/${id}/acceptance`)),
  ready: async ({ world, id }) => {
    for (const [officer, department] of Object.entries(officers)) {
      const path = `/pre-reviews/${id}/opinions/${department}`;
      await created((await world.as(officer)).post(path, { opinion: 'agree' }));
    }
    return created((await world.as('secretary')).post(`/pre-reviews/${id}/readiness`));
  },
  in_meeting: ({ world, id }) => {
    const [store, ctx] = [world.app.get(PreReviewStore), secretaryCtx(world)];
    return world.db.tx(async () => {
      const { review } = await store.lock(ctx, id);
      await store.step(ctx, review, 'in_meeting', { kind: 'agenda' });
    });
  },
  decided: ({ world, id, decision }) =>
    world.app.get(PreReviewDecisions).decide(secretaryCtx(world), id, {
      result: 'passed',
      decidedOn: dayOf(world),
      note: null,
      conditions: [],
      override: null,
      itemId: id,
      findings: [],
      ...decision,
    }),
};

/** Which officer of the cast answers for which department. */
export const officers = {
  officer: 'natural_resources',
  officer2: 'development_reform',
  officer3: 'ecology',
  officer4: 'industry',
  officer5: 'emergency',
} as const;

/** Fills a draft with everything a submission asks, every figure proven by one file. */
export const fillDraft = async (
  as: Client,
  { id, leadId, inputs = fullInputs }: BuiltPreReview & { inputs?: ReviewInputs },
): Promise<number> => {
  const statement = fullStatement(await buildFile(as, leadId, 'pre_review'));
  const { version } = (await as.get(`/pre-reviews/${id}`)).body;
  const { status, body } = await as.patch(`/pre-reviews/${id}`, version, { inputs, statement });
  if (status !== 200) throw new Error(`fillDraft: ${status} ${JSON.stringify(body)}`);
  return body.version;
};

const created = async (answer: ReturnType<Client['post']>) => {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`buildPreReview: ${status} ${JSON.stringify(body)}`);
  return body;
};
