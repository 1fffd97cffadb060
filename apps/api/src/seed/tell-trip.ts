import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { preparationItems, shiftDay } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import {
  TripDecisions,
  TripFilings,
  TripJourneys,
  TripReports,
  TripsService,
} from '../trips/index.js';
import { demoLeads } from './demo-leads.js';
import type { DemoTrip } from './demo-trips.js';
import type { Teller } from './tell-lead.js';

interface Doors {
  db: Db;
  trips: TripsService;
  filings: TripFilings;
  decisions: TripDecisions;
  journeys: TripJourneys;
  reports: TripReports;
}

/** The services a person would use: the demo's trips pass the same rules as everyone's. */
export const tripDoorsOf = (app: NestFastifyApplication): Doors => ({
  db: app.get(Db),
  trips: app.get(TripsService, { strict: false }),
  filings: app.get(TripFilings, { strict: false }),
  decisions: app.get(TripDecisions, { strict: false }),
  journeys: app.get(TripJourneys, { strict: false }),
  reports: app.get(TripReports, { strict: false }),
});

/** Lives one demo trip up to where it stands today. */
export const tellTrip = async (doors: Doors, teller: Teller, trip: DemoTrip): Promise<void> => {
  const ctx = teller.as(trip.by);
  const leadId = await leadOf(doors, trip);
  const id = await doors.trips.draft(ctx, contentOf(ctx, trip, leadId));
  const till = stages.indexOf(trip.till);
  const told: Told = { doors, teller, trip, ctx, id, leadId };
  if (trip.till === 'draft') return;
  await doors.filings.submit(ctx, id, {});
  if (trip.till in asides) return asides[trip.till]!(told);
  for (const step of steps.slice(0, till)) await step(told);
};

interface Told {
  doors: Doors;
  teller: Teller;
  trip: DemoTrip;
  ctx: Ctx;
  id: string;
  leadId: string | null;
}

const stages: readonly DemoTrip['till'][] = [
  'filed',
  'approved',
  'departed',
  'back',
  'reported',
  'archived',
];

const approve = ({ doors, teller, trip, id }: Told): Promise<void> =>
  doors.decisions.approve(teller.as(trip.approver), id, null);

const dayOfTrip = ({ ctx, trip }: Told, at: number): string => shiftDay(ctx.today, trip.from + at);

const report = (told: Told): Promise<void> => {
  const { doors, ctx, trip, id, leadId } = told;
  const back = dayOfTrip(told, trip.days - 1);
  const known = demoLeads.find(({ company }) => company === trip.enterprise);
  const next = shiftDay(ctx.today, known?.nextContactInDays ?? 14);
  return doors.reports.report(ctx, id, {
    summary: `演示：与${trip.enterprise}面谈，对方介绍了产线和扩产计划`,
    nextStep: '寄送地块资料并约定来访时间',
    nextStepOwner: ctx.actorName,
    nextStepOn: next,
    meetings: Array.from({ length: trip.days }, (_, at) => ({
      appointmentNo: at + 1,
      happenedOn: dayOfTrip(told, at),
      isMet: true,
      minutes: at ? 45 : 120,
    })),
    outcomes: leadId
      ? [
          {
            leadId,
            kind: 'followed',
            outcome: '对方愿意来访，关心用地和用工',
            nextStep: '约定来访',
            owner: ctx.actorName,
            nextOn: next,
          },
        ]
      : [],
    expenses: [
      { kind: 'fare', amountYuan: 320, documentNo: `演示-${back}` },
      ...(trip.lodgingYuan
        ? [
            {
              kind: 'lodging' as const,
              place: trip.place,
              rank: trip.rank,
              amountYuan: trip.lodgingYuan,
            },
          ]
        : []),
    ],
  });
};

/** From filed onwards, one step a stage. */
const steps: readonly ((told: Told) => Promise<void>)[] = [
  approve,
  (told) => told.doors.journeys.depart(told.ctx, told.id, dayOfTrip(told, 0)),
  (told) => told.doors.journeys.comeBack(told.ctx, told.id, dayOfTrip(told, told.trip.days - 1)),
  report,
  ({ doors, teller, id }) => doors.decisions.archive(teller.as('hub'), id, null),
];

/** What leaves the straight way. */
const asides: Partial<Record<DemoTrip['till'], (told: Told) => Promise<void>>> = {
  returned: ({ doors, teller, trip, id }) =>
    doors.decisions.return(teller.as(trip.approver), id, '请写明每家企业的外迁时间和用地需求'),
  cancelled: ({ doors, ctx, id }) => doors.decisions.cancel(ctx, id, '对方临时有事，另约时间'),
  refiled: async (told) => {
    await approve(told);
    const aim = '演示：商谈底盘件项目正式合同条款，并看新厂址';
    await told.doors.filings.refile(told.ctx, told.id, { reason: '对方邀请同看新厂址', aim });
  },
};

const contentOf = (ctx: Ctx, trip: DemoTrip, leadId: string | null) => {
  const on = (at: number) => shiftDay(ctx.today, trip.from + at);
  const { enterprise, contact: contactName, place, days, rank, purpose, aim } = trip;
  return {
    purpose,
    aim,
    departsOn: on(0),
    returnsOn: on(days - 1),
    regionReason: '对方总部和现有工厂所在地',
    travellers: [{ userId: ctx.actor.userId, name: ctx.actorName, rank, duty: '项目洽谈' }],
    stops: [{ place, arrivesOn: on(0), leavesOn: on(days - 1) }],
    appointments: Array.from({ length: days }, (_, at) => ({
      on: on(at),
      time: at ? '14:00' : '09:30',
      enterprise,
      contactName,
      ...(leadId ? { leadId } : { project: aim }),
    })),
    preparation: Object.fromEntries(
      preparationItems.map(({ id, label }) => [id, `${label}：演示资料，已与部门核对`]),
    ),
    budget: trip.lodgingYuan
      ? [
          {
            kind: 'lodging' as const,
            place,
            rank,
            count: Math.max(days - 1, 1),
            amountYuan: trip.lodgingYuan,
          },
        ]
      : [],
  };
};

/** The unit's own demo project with that investor, still open. */
const leadOf = async ({ db }: Doors, { enterprise, by }: DemoTrip): Promise<string | null> =>
  (await db.one<{ id: string }>(ownLead, [enterprise, by]))?.id ?? null;

const ownLead = sql(
  'seed-trip-lead',
  `select l.id from lead l join company c on c.id = l.company_id join app_user u on u.username = $2
   where c.name = $1 and l.recruiting_unit_id = u.unit_id and l.merged_into_id is null limit 1`,
);
