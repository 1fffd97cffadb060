import fc from 'fast-check';
import type { FunnelHistory, LeadFigure, Stage } from '@luodi/domain';
import type pg from 'pg';
import { shiftDay } from './build-day.js';

/** Days before today on which invented things happen and are recorded; the past year and a little more. */
const span = 430;
const steps: [from: Stage, to: Stage][] = [
  ['lead', 'negotiating'],
  ['negotiating', 'in_pre_review'],
  ['in_pre_review', 'committee_passed'],
  ['committee_passed', 'contracted'],
  ['contracted', 'construction_started'],
  ['negotiating', 'lost'],
];
const kinds = ['committee_passed', 'contracted', 'construction_start', 'registered'] as const;
const yi = 100_000_000;

/** Where figures may point. */
export interface Places {
  today: string;
  units: readonly string[];
  carriers: readonly string[];
  otherLead: string;
}

interface InventedEvent {
  id: string;
  from: Stage | null;
  kind: string;
  to: Stage;
  happenedOn: string;
  recordedAt: string;
  correctsId: string | null;
  dateCertainty: 'exact';
}
export type InventedHistory = FunnelHistory & { events: readonly InventedEvent[] };

/** Histories with late entries, corrections of corrections, changed figures, moves between units, secrecy and merges. */
export const inventedHistories = (places: Places): fc.Arbitrary<InventedHistory> => {
  const { today } = places;
  // Recorded at noon of the day it happened or so many days later: entered late.
  const dated = fc
    .tuple(fc.integer({ min: 0, max: span }), fc.integer({ min: 0, max: 60 }))
    .map(([ago, late]) => ({
      happenedOn: shiftDay(today, -ago),
      recordedAt: `${shiftDay(today, -Math.max(1, ago - late))}T04:00:00.000000Z`,
    }))
    .filter(({ happenedOn, recordedAt }) => happenedOn <= recordedAt.slice(0, 10));
  const recordedAt = fc
    .integer({ min: 1, max: span })
    .map((ago) => `${shiftDay(today, -ago)}T04:00:00.000000Z`);
  return fc.record({
    events: eventsOf(dated),
    facts: fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(...kinds), dated, statuses(recordedAt))
        .map(([kind, day, events]) => ({
          kind,
          happenedOn: day.happenedOn,
          events: events.filter((one) => one.recordedAt.slice(0, 10) >= day.happenedOn),
        })),
      { maxLength: 3, selector: ({ kind }) => kind },
    ),
    contacts: fc.array(dated, { maxLength: 3 }),
    decisions: fc.constant([]),
    figures: figuresOf(places, recordedAt),
  });
};

const statuses = (recordedAt: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      id: fc.uuid(),
      status: fc.constantFrom('claimed' as const, 'verifying' as const, 'verified' as const),
      recordedAt,
    }),
    { minLength: 1, maxLength: 3 },
  );

const eventsOf = (dated: fc.Arbitrary<{ happenedOn: string; recordedAt: string }>) =>
  fc
    .array(fc.tuple(fc.uuid(), dated, fc.nat(7), fc.boolean()), { minLength: 1, maxLength: 7 })
    .map((rows) => {
      const events: InventedEvent[] = [];
      for (const [id, day, number, corrects] of rows) {
        const target = events[number % Math.max(1, events.length)];
        const step = steps[number % steps.length] as [Stage, Stage];
        const isMove = number < steps.length && events.length > 0;
        const isCorrection = corrects && target !== undefined;
        events.push({
          id,
          ...day,
          recordedAt: isCorrection ? later(day.recordedAt, target.recordedAt) : day.recordedAt,
          from: isMove && !isCorrection ? step[0] : null,
          kind: isCorrection ? 'correction' : isMove ? 'move' : 'import',
          to: events.length ? step[1] : 'lead',
          correctsId: isCorrection ? target.id : null,
          dateCertainty: 'exact',
        });
      }
      return events;
    });

const later = (one: string, other: string): string => (one > other ? one : other);

const figuresOf = (places: Places, recordedAt: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.record<LeadFigure>({
        recordedAt,
        totalInvestmentYuan: fc.option(fc.constantFrom(yi, 3 * yi, 10 * yi - 1, 10 * yi, 20 * yi)),
        fixedAssetInvestmentYuan: fc.option(fc.constantFrom(1, yi)),
        recruitingUnitId: fc.constantFrom(...places.units),
        carrierUnitId: fc.option(fc.constantFrom(...places.carriers)),
        secrecy: fc.constantFrom('normal', 'normal', 'confidential'),
        mergedIntoId: fc.option(fc.constant(places.otherLead), { freq: 8 }),
        pillarIndustry: fc.option(fc.constantFrom('equipment', 'auto_parts')),
        region: fc.option(fc.constantFrom('浙江省杭州市', '上海市', '北京市', '江苏苏州市')),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((rows) => rows.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)))
    .filter((rows) => new Set(rows.map((row) => row.recordedAt)).size === rows.length);

const histories = ['lead_stage_event', 'follow_up', 'project_fact', 'project_fact_event'];
const marks = ['lead_stage_event', 'follow_up', 'project_fact_event'];

/**
 * Writes histories with their own times of recording, which only the owner of the tables can. What marks a lead as
 * changed stays switched on. Returns the leads' ids in order.
 */
export const writeHistories = async (
  owner: pg.Client,
  all: readonly InventedHistory[],
  { companyId, userId }: { companyId: string; userId: string },
): Promise<string[]> => {
  const ids: string[] = [];
  await owner.query('begin');
  for (const table of histories) await owner.query(`alter table ${table} disable trigger user`);
  for (const table of marks)
    await owner.query(`alter table ${table} enable trigger ${table}_marks_funnel`);
  await owner.query('alter table lead disable trigger user');
  for (const history of all) ids.push(await writeOne(owner, history, { companyId, userId }));
  for (const table of [...histories, 'lead'])
    await owner.query(`alter table ${table} enable trigger user`);
  await owner.query('commit');
  return ids;
};

const writeOne = async (
  owner: pg.Client,
  { events, facts, contacts, figures }: InventedHistory,
  { companyId, userId }: { companyId: string; userId: string },
): Promise<string> => {
  const { rows } = await owner.query(
    `insert into lead (company_id, name, recruiting_unit_id, first_contact_on, stage, stage_since, search_text,
       search_grams, created_by) values ($1, '试验项目', $2, '2020-01-01', 'lead', '2020-01-01', '', '{}', $3)
     returning id`,
    [companyId, figures[0]?.recruitingUnitId, userId],
  );
  const { id } = rows[0];
  const write = (text: string, list: readonly object[]): Promise<unknown> =>
    owner.query(text, [id, userId, JSON.stringify(list)]);
  await write(insertEvents, events);
  await write(insertContacts, contacts);
  await write(insertFigures, figures);
  for (const fact of facts) await write(insertFact, [fact]);
  return id;
};

const insertEvents = `
  insert into lead_stage_event (id, lead_id, kind, from_stage, to_stage, happened_on, recorded_at, recorded_by,
    corrects_id, note)
  select e.id, $1, e.kind, e."from", e."to", e."happenedOn", e."recordedAt", $2, e."correctsId", '试验'
  from jsonb_to_recordset($3::jsonb) as e (id uuid, kind text, "from" text, "to" text, "happenedOn" date,
    "recordedAt" timestamptz, "correctsId" uuid)`;

const insertContacts = `
  insert into follow_up (lead_id, kind, happened_on, recorded_at, recorded_by, our_people, their_people, outcome)
  select $1, 'visit', c."happenedOn", c."recordedAt", $2, '甲', '乙', '丙'
  from jsonb_to_recordset($3::jsonb) as c ("happenedOn" date, "recordedAt" timestamptz)`;

const insertFigures = `
  insert into lead_figure (lead_id, total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id,
    carrier_unit_id, secrecy, merged_into_id, pillar_industry, region, recorded_at)
  select $1, f."totalInvestmentYuan", f."fixedAssetInvestmentYuan", f."recruitingUnitId", f."carrierUnitId", f.secrecy,
    f."mergedIntoId", f."pillarIndustry", f.region, f."recordedAt"
  from jsonb_to_recordset($3::jsonb) as f ("totalInvestmentYuan" bigint, "fixedAssetInvestmentYuan" bigint,
    "recruitingUnitId" uuid, "carrierUnitId" uuid, secrecy text, "mergedIntoId" uuid, "pillarIndustry" text,
    region text, "recordedAt" timestamptz)
  where $2::uuid is not null order by f."recordedAt"`;

const insertFact = `
  with fact as (
    insert into project_fact (lead_id, kind, happened_on, status, claimant_unit_id, recorded_by, recorded_at)
    select $1, f.kind, f."happenedOn", 'claimed', (select unit_id from app_user where id = $2), $2, now()
    from jsonb_to_recordset($3::jsonb) as f (kind text, "happenedOn" date) returning id)
  insert into project_fact_event (id, fact_id, status, by_unit_id, recorded_by, recorded_at)
  select e.id, fact.id, e.status, (select unit_id from app_user where id = $2), $2, e."recordedAt"
  from fact, jsonb_to_recordset($3::jsonb -> 0 -> 'events') as e (id uuid, status text, "recordedAt" timestamptz)`;
