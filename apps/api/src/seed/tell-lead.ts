import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FollowUpsService } from '../follow-ups/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { LeadsReadModel, LeadsService } from '../leads/index.js';
import { StageMovesService } from '../stage-moves/index.js';
import type { DemoLead } from './demo-leads.js';

interface Doors {
  leads: LeadsService;
  read: LeadsReadModel;
  followUps: FollowUpsService;
  moves: StageMovesService;
}

/** The services a person would use through the console: the demo passes the same gates as everyone. */
export const doorsOf = (app: NestFastifyApplication): Doors => ({
  leads: app.get(LeadsService, { strict: false }),
  read: app.get(LeadsReadModel, { strict: false }),
  followUps: app.get(FollowUpsService, { strict: false }),
  moves: app.get(StageMovesService, { strict: false }),
});

/** Lives one demo project from its first contact to where it stands today. */
export const tellLead = async (
  doors: Doors,
  { ctx, unit }: { ctx: Ctx; unit: (name: string) => string },
  lead: DemoLead,
): Promise<void> => {
  const daysFromNow = (days: number): string => shift(ctx.today, days);
  const firstContactOn = daysFromNow(-lead.firstContactDaysAgo);
  const id = await doors.leads.register(ctx, {
    ...facts(lead),
    firstContactOn,
    carrierUnitId: unit(lead.carrier),
  });
  if (lead.path.length) await meet(doors, ctx, { id, lead, on: firstContactOn });
  let on = firstContactOn;
  for (const [to, days, reasonCode] of lead.path) {
    on = shift(on, days);
    const { version } = await doors.read.record(ctx, id);
    const nextContactOn = shift(on, 14);
    await doors.moves.move(ctx, id, {
      to,
      happenedOn: on,
      reasonCode,
      version,
      facts: { nextContactOn },
    });
  }
  const { version } = await doors.read.record(ctx, id);
  const { nextContactInDays: next } = lead;
  const nextContactOn = next === null ? null : daysFromNow(next);
  await doors.leads.edit(ctx, id, { version, patch: { nextContactOn } });
};

const wan = 10_000;

const facts = (lead: DemoLead) => ({
  name: lead.name,
  company: { name: lead.company, uscc: lead.uscc, region: lead.region },
  pillarIndustry: lead.pillar,
  totalInvestmentYuan: lead.total * wan,
  fixedAssetInvestmentYuan: lead.fixed * wan,
  landMu: String(lead.mu),
  annualOutputYuan: lead.output * wan,
  annualTaxYuan: lead.tax * wan,
  energyTce: String(lead.tce),
  energyBasis: 'equivalent',
  helperName: lead.helper,
  contactName: lead.contact[0],
  contactPhone: lead.contact[1],
  source: 'outbound',
  remark: '演示数据',
});

const meet = async (
  { followUps }: Doors,
  ctx: Ctx,
  { id, lead, on }: { id: string; lead: DemoLead; on: string },
): Promise<void> => {
  await followUps.record(ctx, id, {
    kind: 'visit',
    happenedOn: on,
    place: lead.region,
    ourPeople: ctx.actorName,
    theirPeople: `${lead.contact[0]}（总经理）`,
    outcome: '企业有外迁扩产意向，实地看了现有厂房和产线，介绍了我市用地与产业配套情况。',
    nextStep: '请企业提供投资强度、能耗和用地需求，邀请来我市考察。',
  });
};

const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
