import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { shiftDay, type Stage } from '@luodi/domain';
import { FollowUpsService } from '../follow-ups/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { LeadsReadModel, LeadsService } from '../leads/index.js';
import { ScreeningsService } from '../screenings/index.js';
import { StageMovesService } from '../stage-moves/index.js';
import { buildSite, siteDoorsOf, type SiteDoors } from './build-site.js';
import type { DemoLead } from './demo-leads.js';
import { nameOwners, type OwnerDoors, ownerDoorsOf } from './name-owners.js';
import { factOf, type Proof, proofDoorsOf, proveFact } from './prove-stage.js';
import { type AgreementDoors, agreementDoorsOf, signAgreement } from './sign-agreement.js';
import { demoReviews } from './demo-reviews.js';
import { type ReviewDoors, reviewDoorsOf, tellReview } from './tell-review.js';

interface Doors extends AgreementDoors, OwnerDoors, ReviewDoors, SiteDoors {
  screenings: ScreeningsService;
  leads: LeadsService;
  read: LeadsReadModel;
  followUps: FollowUpsService;
  moves: StageMovesService;
}

/** The services a person would use through the console: the demo passes the same gates as everyone. */
export const doorsOf = (app: NestFastifyApplication): Doors => ({
  ...proofDoorsOf(app),
  ...agreementDoorsOf(app),
  ...ownerDoorsOf(app),
  ...siteDoorsOf(app),
  ...reviewDoorsOf(app),
  screenings: app.get(ScreeningsService, { strict: false }),
  leads: app.get(LeadsService, { strict: false }),
  read: app.get(LeadsReadModel, { strict: false }),
  followUps: app.get(FollowUpsService, { strict: false }),
  moves: app.get(StageMovesService, { strict: false }),
});

/** The county as one tells it: everybody's hands, and the units by name. */
export interface Teller {
  as: (username: string) => Ctx;
  unit: (name: string) => string;
}

/** Lives one demo project from its first contact to where it stands today. */
export const tellLead = async (doors: Doors, teller: Teller, lead: DemoLead): Promise<void> => {
  const ctx = teller.as(lead.by);
  const { today } = ctx;
  const firstContactOn = shiftDay(today, -lead.firstContactDaysAgo);
  const carrierUnitId = teller.unit(lead.carrier);
  const id = await doors.leads.register(ctx, { ...facts(lead), firstContactOn, carrierUnitId });
  if (lead.path.length) {
    await screen(doors, teller.as('hub'), { id, lead });
    await meet(doors, ctx, { id, lead, on: firstContactOn });
  }
  const dates = await walk(doors, teller, { id, lead, from: firstContactOn });
  await review(doors, teller, { id, lead });
  await build(doors, teller, { id, lead, dates });
  const { version } = await doors.read.record(ctx, id);
  const next = lead.nextContactInDays;
  const nextContactOn = next === null ? null : shiftDay(today, next);
  await doors.leads.edit(ctx, id, { version, patch: { nextContactOn } });
};

interface Told {
  id: string;
  lead: DemoLead;
  from: string;
}

/** A project whose works are under way is planned and reported on; one in production is finished. */
const build = async (
  doors: Doors,
  { as, unit }: Teller,
  { id, lead, dates }: { id: string; lead: DemoLead; dates: Dates },
): Promise<void> => {
  const { contracted: contractedOn, construction_started: startOn } = dates;
  if (!contractedOn || !startOn || lead.path.at(-1)?.[0] !== 'construction_started') return;
  const who = { ctx: as(lead.by), approver: as('hub'), carrierUnitId: unit(lead.carrier) };
  await buildSite(doors, { id, lead, contractedOn, startOn, ...who });
};

type Dates = Partial<Record<Stage, string>>;

/** Takes a project along its path; returns the day it entered each stage. */
const walk = async (doors: Doors, teller: Teller, { id, lead, from }: Told): Promise<Dates> => {
  const dates: Dates = {};
  const ctx = teller.as(lead.by);
  let on = from;
  for (const [place, [to, days, reasonCode]] of lead.path.entries()) {
    on = shiftDay(on, days);
    dates[to] = on;
    // The second group's latest claim still waits for its verifier: so the three numbers differ.
    const isWaiting = lead.by === 'staff2' && place === lead.path.length - 1;
    const verifier = isWaiting ? null : verifierOf(teller, lead, to);
    if (to === 'contracted') await nameOwners(doors, teller, { id, lead, on });
    await prove(doors, teller, { to, proof: { id, lead, on, ctx, verifier } });
    const { version } = await doors.read.record(ctx, id);
    const facts = { nextContactOn: shiftDay(on, 14), ...answerable(to, teller, lead) };
    await doors.moves.move(ctx, id, { to, happenedOn: on, reasonCode, version, facts });
  }
  return dates;
};

/** Its pre-review, and the step to 过会 on the day of a decision that lets it go on. */
const review = async (
  doors: Doors,
  teller: Teller,
  { id, lead }: Omit<Told, 'from'>,
): Promise<void> => {
  const told = demoReviews[lead.company];
  if (!told) return;
  await tellReview(doors, { leadId: id, lead, review: told, ...teller });
  if (told.until !== 'decided') return;
  const ctx = teller.as(lead.by);
  const { version } = await doors.read.record(ctx, id);
  await doors.moves.move(ctx, id, { to: 'committee_passed', happenedOn: ctx.today, version });
};

const agreementOf: Partial<Record<string, 'framework' | 'contract'>> = {
  framework_signed: 'framework',
  contracted: 'contract',
};

const prove = async (
  doors: Doors,
  teller: Teller,
  { to, proof }: { to: Stage; proof: Proof },
): Promise<void> => {
  const fact = factOf[to];
  if (fact) await proveFact(doors, fact, proof);
  const kind = agreementOf[to];
  const registrar = teller.as(proof.lead.by === 'staff' ? 'unit-head' : 'hub');
  if (kind) await signAgreement(doors, { ...proof, kind, registrar });
};

/** Never a person of the unit that claims: what the hub registered for a unit, supervision verifies. */
const verifierOf = ({ as }: Teller, { by }: DemoLead, to: Stage): Ctx =>
  as(by === 'staff2' && agreementOf[to] ? 'supervisor' : 'hub');

/** Who answers for a project once it is under contract. */
const answerable = (to: string, { as, unit }: Teller, lead: DemoLead) =>
  to === 'contracted'
    ? {
        responsibleUnitId: unit(lead.carrier),
        responsiblePersonName: lead.helper,
        nextDispatchOn: shiftDay(as(lead.by).today, 20),
      }
    : {};

const floorTotal = 10_000;
const floorFixed = 6_000;

const screen = (
  { screenings }: Doors,
  hub: Ctx,
  { id, lead }: { id: string; lead: DemoLead },
): Promise<void> =>
  lead.total >= floorTotal && lead.fixed >= floorFixed
    ? screenings.record(hub, id, {
        opinion: 'admit',
        note: '投资方工商登记、在产产线已核实，产业方向相符，准予跟进。',
      })
    : screenings.record(hub, id, {
        opinion: 'leased_plant',
        reason: '投资额未达到准入门槛',
        note: '投资方真实，建议先租用标准厂房，达产后再议供地。',
      });

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
