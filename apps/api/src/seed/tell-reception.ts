import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { shiftDay } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import {
  type DraftReception,
  ReceptionFilingService,
  ReceptionSettlingService,
  ReceptionsService,
} from '../receptions/index.js';
import { type DemoReception, demoReceptions } from './demo-receptions.js';
import type { Teller } from './tell-lead.js';

interface Doors {
  receptions: ReceptionsService;
  filing: ReceptionFilingService;
  settling: ReceptionSettlingService;
}

/** Files the demo receptions through the services a person would use; `leadOf` names a project of a unit's clerk. */
export const tellReceptions = async (
  app: NestFastifyApplication,
  { as }: Pick<Teller, 'as'>,
  leadOf: (by: DemoReception['by'], place: number) => string | undefined,
): Promise<void> => {
  const doors: Doors = {
    receptions: app.get(ReceptionsService, { strict: false }),
    filing: app.get(ReceptionFilingService, { strict: false }),
    settling: app.get(ReceptionSettlingService, { strict: false }),
  };
  for (const [place, told] of demoReceptions.entries()) {
    const leadId = leadOf(told.by, place);
    if (leadId) await tell(doors, as, { told, leadId, no: place + 1 });
  }
};

interface Told {
  told: DemoReception;
  leadId: string;
  no: number;
}

const tell = async (doors: Doors, as: Teller['as'], { told, leadId, no }: Told): Promise<void> => {
  const { receptions, filing } = doors;
  const ctx = as(told.by);
  const { upTo, lifted } = told;
  const id = await receptions.draft(ctx, sheetOf(told, { leadId, no, ctx }));
  if (lifted) await filing.approveOverLimit(as('leader'), id, lifted);
  if (upTo === 'draft') return;
  await filing.submit(ctx, id);
  if (upTo === 'filed') return;
  await filing.approve(as('hub'), id, '工作餐按机关食堂自助餐价格掌握（演示）');
  if (upTo !== 'approved') await close(doors, ctx, { told, id });
};

const close = async (
  { receptions, settling }: Doors,
  ctx: Ctx,
  { told, id }: { told: DemoReception; id: string },
): Promise<void> => {
  const { guests, accompanying, meal, startsInDays, upTo } = told;
  const heldOn = shiftDay(ctx.today, startsInDays);
  await settling.hold(ctx, id, {
    heldOn,
    guestCount: guests,
    accompanyingCount: accompanying,
    mealCount: meal ? 1 : 0,
  });
  if (upTo !== 'settled') return;
  const actualCosts = costsOf(told).map((cost) => ({ ...cost, documentNo: '演示票据0001' }));
  // Drafted, filed, approved, held: each raised the version by one.
  await receptions.edit(ctx, id, { version: 4, patch: { actualCosts } });
  const listSignedOn = ctx.today;
  await settling.settle(ctx, id, { listSignedBy: '程立新', listSignedOn });
};

const sheetOf = (
  told: DemoReception,
  { leadId, no, ctx }: { leadId: string; no: number; ctx: Ctx },
): DraftReception => {
  const startsOn = shiftDay(ctx.today, told.startsInDays);
  const us = { userId: ctx.actor.userId, name: ctx.actorName, unit: ctx.unitName };
  return {
    kind: told.kind,
    leadId,
    purpose: told.purpose,
    recordNo: `演示备〔${startsOn.slice(0, 4)}〕${no}号`,
    startsOn,
    endsOn: shiftDay(startsOn, told.days - 1),
    place: '市招商中心接待室（演示）',
    guests: people(told.guests, (n) => ({
      name: `来客${n}（演示）`,
      unit: '演示投资方',
      post: n === 1 ? '总经理' : '经理',
      kind: 'enterprise',
    })),
    accompanying: [us, ...people(told.accompanying - 1, (n) => ({ name: `陪同${n}（演示）` }))],
    meals: told.meal ? [{ on: startsOn, slot: told.meal, venue: 'canteen', extras: [] }] : [],
    costs: costsOf(told),
  };
};

const costsOf = ({ guests, accompanying, meal, lodgingYuan }: DemoReception) => {
  const diners = guests + accompanying;
  const shared = { units: 1 } as const;
  return [
    ...(meal
      ? [
          {
            kind: 'working_meal',
            rank: 'any',
            people: diners,
            amountYuan: diners * 40,
            ...shared,
          } as const,
        ]
      : []),
    ...(lodgingYuan
      ? [
          {
            kind: 'lodging',
            rank: 'other',
            people: Math.ceil(lodgingYuan / 350),
            amountYuan: lodgingYuan,
            ...shared,
          } as const,
        ]
      : []),
  ];
};

const people = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place + 1));
