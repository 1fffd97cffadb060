import { plainPhoto } from '../fixtures/photo.js';
import { dayOf } from './build-day.js';
import { type BuiltLead } from './build-lead.js';
import { tinyPdf } from './build-proof.js';
import { buildLeadInStage } from './build-stage.js';
import type { Client } from './client.js';
import type { World } from './open-world.js';

/** A project of the first group under contract since 2026-02-05. */
export const buildSite = async (world: World, overrides: object = {}): Promise<BuiltLead> =>
  buildLeadInStage(world, { as: await world.as('staff'), stage: 'contracted', ...overrides });

/** A whole plan of this year: twelve even months, two nodes. */
export const planBody = (world: World, overrides: object = {}): object => ({
  year: Number(dayOf(world).slice(0, 4)),
  template: 'new_plant',
  startOn: '2026-03-01',
  productionOn: '2027-06-30',
  investedBeforeYuan: 0,
  months: Array.from({ length: 12 }, (_, i) => ({
    month: i + 1,
    investmentYuan: 10_000_000,
    worksLevel: i < 5 ? 'levelling' : 'structure',
  })),
  nodes: [
    planNode(world, { step: '施工许可', dueOn: '2026-03-01' }),
    planNode(world, { step: '投产', dueOn: '2027-06-30', needDays: 300 }),
  ],
  ...overrides,
});

export const planNode = (world: World, overrides: object = {}): object => ({
  unitId: world.unit('南山园区'),
  personName: '演示责任人',
  ...overrides,
});

/** A plan drafted by the clerk; with an approver it is in force. */
export const buildPlan = async (
  world: World,
  leadId: string,
  { approver = 'hub', ...overrides }: { approver?: string | null } & Record<string, unknown> = {},
): Promise<BuiltLead> => {
  const staff = await world.as('staff');
  const draft = await created(staff.post(`/leads/${leadId}/plans`, planBody(world, overrides)));
  if (!approver) return draft;
  return created((await world.as(approver)).post(`/plans/${draft.id}/approval`));
};

export const buildSitePhoto = async (as: Client, leadId: string, bytes = plainPhoto) =>
  (await created(as.upload(`/leads/${leadId}/files?purpose=progress`, '现场.jpg', bytes))).id;

export const buildVoucher = async (as: Client, leadId: string): Promise<string> =>
  (await created(as.upload(`/leads/${leadId}/files?purpose=progress`, '回单.pdf', tinyPdf))).id;

/** A week's report without payments or photos. */
export const reportBody = (overrides: object = {}): object => ({
  observedOn: '2026-05-06',
  investedYuan: 0,
  worksLevel: 'levelling',
  worksPercent: 5,
  done: '场地平整',
  ...overrides,
});

/** A payment with one voucher of its own. */
export const paymentOf = async (
  as: Client,
  leadId: string,
  overrides: object = {},
): Promise<object> => ({
  ...{ paidOn: '2026-05-06', amountYuan: 10_000_000, fileIds: [await buildVoucher(as, leadId)] },
  ...overrides,
});

const created = async (answer: ReturnType<Client['post']>) => {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`build-progress: ${status} ${JSON.stringify(body)}`);
  return body;
};
