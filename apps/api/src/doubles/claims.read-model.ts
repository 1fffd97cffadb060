import { Injectable } from '@nestjs/common';
import {
  type CountyPack,
  doubleKindIds,
  doubleParams,
  doublePolicy,
  type Hold,
  holderOf,
  holdTerm,
  leadPolicy,
  mergePolicy,
} from '@luodi/domain';
import { chinaDay } from '../kernel/ctx/clock.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { sideJson, sideOf, type StoredSide } from './claim-side.js';
import type { ClaimRow, ClaimsMatrix, DecisionView, HoldView } from './double.view.js';

type Facts = Pick<
  ClaimRow,
  'kinds' | 'status' | 'firstContactOn' | 'evidenceCount' | 'evidenceOn' | 'parcelNo'
>;
interface Stored extends Facts {
  side: StoredSide;
  evidenceRecordedAt: string | null;
  registeredAt: string;
  stageSince: string;
}
interface StoredDecision extends Omit<DecisionView, 'about' | 'holderUnit' | 'stands'> {
  pair: string[];
  holderLeadId: string | null;
}

/** The leads that may be one project with a given lead, side by side: who reported, with what evidence, who holds. */
@Injectable()
export class ClaimsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly packs: RulePacks,
  ) {}

  async matrix(ctx: Ctx, leadId: string): Promise<ClaimsMatrix> {
    await this.leads.mustBeReadable(ctx, leadId);
    const rows = await this.db.query<Stored>(group, [leadId, doubleKindIds, groupLimit]);
    const ids = rows.map(({ side }) => side.leadId);
    const decisions = await this.db.query<StoredDecision>(decisionsAmong, [ids]);
    const claimants = rows.filter(({ status }) => status !== 'distinct');
    const term = termOf(this.packs.on(ctx.today));
    const hold = settled(ctx, claimants, { decisions, term });
    const holder = rows.find(({ side }) => side.leadId === hold.leadId);
    return {
      rows: rows.map((row) => present(ctx, row, { leadId, hold })),
      hold: showHold(ctx, { rows: claimants, hold, unit: holder?.side.unit ?? null, term }),
      decisions: decisions.map((one, place) => showDecision(ctx, one, { rows, decisions, place })),
      can: { decide: doublePolicy.decide(ctx.actor), merge: mayMerge(ctx, rows, leadId) },
    };
  }
}

const groupLimit = 20;

interface Term {
  termDays: number;
  isTermPending: boolean;
}

const termOf = (pack: CountyPack): Term => ({
  termDays: doubleParams(pack).termDays,
  isTermPending: pack.params[holdTerm.id]?.termDays?.pending ?? !pack.params[holdTerm.id],
});

type Settled = Hold & { basis: HoldView['basis'] };

/** The hub's latest decision in force stands before the first valid report. */
const settled = (
  ctx: Ctx,
  rows: Stored[],
  { decisions, term }: { decisions: StoredDecision[]; term: Term },
): Settled => {
  const standing = decisions.find(
    (one, place) =>
      one.decision === 'same_project' &&
      stands(decisions, place) &&
      rows.some(({ side }) => side.leadId === one.holderLeadId) &&
      (one.heldUntil ?? '') >= ctx.today,
  );
  if (standing) {
    const words = `${standing.decidedBy} ${chinaDay(new Date(standing.decidedAt))} 裁定：${standing.reason}`;
    const { holderLeadId, heldUntil } = standing;
    return { basis: 'decided', leadId: holderLeadId, until: heldUntil, reasons: [words] };
  }
  if (rows.length < 2) return { basis: 'none', leadId: null, until: null, reasons: [] };
  const hold = holderOf(rows.map(claimOf), { today: ctx.today, termDays: term.termDays });
  return { ...hold, basis: hold.leadId ? 'first_valid' : 'none' };
};

const claimOf = (row: Stored) => ({
  leadId: row.side.leadId,
  no: row.side.no,
  unitName: row.side.unit,
  registeredAt: row.registeredAt,
  registeredOn: chinaDay(new Date(row.registeredAt)),
  evidenceRecordedOn: row.evidenceRecordedAt && chinaDay(new Date(row.evidenceRecordedAt)),
  evidenceOn: row.evidenceOn,
  stage: row.side.stage,
  stageSince: row.stageSince,
});

/** Latest first, so a decision stands when none of the same pair comes before it. */
const stands = (decisions: StoredDecision[], place: number): boolean =>
  !decisions.slice(0, place).some(({ pair }) => pair.join() === decisions[place]?.pair.join());

const present = (
  ctx: Ctx,
  row: Stored,
  { leadId, hold }: { leadId: string; hold: Hold },
): ClaimRow => {
  const isOpen = leadPolicy.read(ctx.actor, row.side);
  const isHolder = row.side.leadId === hold.leadId;
  return {
    ...sideOf(ctx, row.side),
    isThis: row.side.leadId === leadId,
    kinds: row.kinds,
    status: row.status,
    firstContactOn: isOpen ? row.firstContactOn : null,
    evidenceCount: isOpen ? row.evidenceCount : null,
    evidenceOn: isOpen ? row.evidenceOn : null,
    evidenceRecordedOn:
      isOpen && row.evidenceRecordedAt ? chinaDay(new Date(row.evidenceRecordedAt)) : null,
    parcelNo: isOpen ? row.parcelNo : null,
    isHolder,
    heldUntil: isHolder ? hold.until : null,
  };
};

interface Held {
  rows: Stored[];
  hold: Settled;
  unit: string | null;
  term: Term;
}

/** The reasons compare numbers and days of all sides, so they go only to who may read all of them. */
const showHold = (ctx: Ctx, { rows, hold, unit, term }: Held): HoldView => {
  const { basis, until, reasons } = hold;
  const mayKnow = basis === 'decided' || rows.every(({ side }) => leadPolicy.read(ctx.actor, side));
  const brief = unit ? [`按首个有效报送，由${unit}负责。`] : ['分不出先后，由招商中心裁定。'];
  return { basis, unit, until, reasons: mayKnow ? reasons : brief, ...term };
};

interface Among {
  rows: Stored[];
  decisions: StoredDecision[];
  place: number;
}

const showDecision = (ctx: Ctx, one: StoredDecision, among: Among): DecisionView => {
  const { pair, holderLeadId, ...rest } = one;
  const sideOfId = (id: string | null) => among.rows.find(({ side }) => side.leadId === id)?.side;
  const about = pair.map((id) => {
    const side = sideOfId(id);
    return side && leadPolicy.read(ctx.actor, side) ? side.no : (side?.unit ?? '—');
  });
  const holderUnit = sideOfId(holderLeadId)?.unit ?? null;
  return { ...rest, about, holderUnit, stands: stands(among.decisions, among.place) };
};

const mayMerge = (ctx: Ctx, rows: Stored[], leadId: string): boolean => {
  const own = rows.find(({ side }) => side.leadId === leadId);
  const others = rows.filter((row) => row !== own);
  return !!own && others.some(({ side }) => mergePolicy.merge(ctx.actor, own.side, side));
};

/**
 * The connected group in the order one finds it, this lead first; walking stops at pairs the hub called two projects
 * and at the limit, however many near names hang together.
 */
const group = sql(
  'doubles-group',
  `with recursive linked as (
     select $1::uuid as id
     union
     select d.other_lead_id from linked cross join lateral (
       select d.other_lead_id from lead_double d
       join lead o on o.id = d.other_lead_id and o.merged_into_id is null
       where d.lead_id = linked.id
         and (select decision from double_decision x where x.lead_id = least(d.lead_id, d.other_lead_id)
           and x.other_lead_id = greatest(d.lead_id, d.other_lead_id)
           order by recorded_at desc limit 1) is distinct from 'distinct'
       order by d.other_lead_id limit $3) d),
   member as (
     (select id from linked limit $3)
     union
     (select d.other_lead_id from lead_double d join lead o on o.id = d.other_lead_id and o.merged_into_id is null
      where d.lead_id = $1 limit $3))
   select ${sideJson('l', 'c', 'u')} as side, l.created_at as "registeredAt", l.stage_since as "stageSince",
     l.first_contact_on as "firstContactOn", l.parcel_no as "parcelNo",
     array(select k.kind from lead_double k where k.lead_id = $1 and k.other_lead_id = l.id
       order by array_position($2::text[], k.kind)) as kinds,
     coalesce((select decision from double_decision x where x.lead_id = least($1, l.id)
       and x.other_lead_id = greatest($1, l.id) order by recorded_at desc limit 1), 'open') as status,
     f.n as "evidenceCount", f.first as "evidenceOn", f.recorded as "evidenceRecordedAt"
   from member join lead l on l.id = member.id
   join company c on c.id = l.company_id join unit u on u.id = l.recruiting_unit_id
   cross join lateral (
     -- Putting a contact right does not make it later: the day of entry is that of the first record.
     select count(*) filter (where stands)::int as n, min(happened_on) filter (where stands) as first,
       min(recorded_at) as recorded
     from (select happened_on, recorded_at,
             not exists (select from follow_up later where later.corrects_id = f.id) as stands
           from follow_up f where f.lead_id = l.id) f) f
   order by l.id <> $1, l.created_at, l.no limit $3`,
);

const decisionsAmong = sql(
  'doubles-decisions',
  `select x.id, x.decision, x.holder_lead_id as "holderLeadId", x.held_until as "heldUntil", x.reason,
     u.display_name as "decidedBy", x.recorded_at as "decidedAt",
     array[x.lead_id::text, x.other_lead_id::text] as pair
   from double_decision x join app_user u on u.id = x.decided_by
   where x.lead_id = any($1::uuid[]) and x.other_lead_id = any($1::uuid[])
   order by x.recorded_at desc, x.id desc`,
);
