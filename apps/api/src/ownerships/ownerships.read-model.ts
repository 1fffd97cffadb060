import { Injectable } from '@nestjs/common';
import {
  type CountyPack,
  fourOnesFloor,
  isFourOnesDue,
  ownershipPolicy,
  ownershipRoleLabel,
  ownershipRoles,
  ownersOn,
  type OwnershipTerm,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { type LeadRecord, LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { readOwnershipQuestion } from './ownership-question.js';
import type {
  FourOnesView,
  OwnershipCan,
  OwnershipEventView,
  OwnershipSheet,
  OwnershipTermView,
} from './ownership.view.js';

/** Who answers for a project: on any day, by what was known at any time, and over its whole life. */
@Injectable()
export class OwnershipsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly packs: RulePacks,
  ) {}

  async ofLead(
    ctx: Ctx,
    leadId: string,
    raw: Record<string, unknown> = {},
  ): Promise<OwnershipSheet> {
    const question = readOwnershipQuestion(ctx, raw);
    const lead = await this.leads.record(ctx, leadId);
    const [memberships, terms, events] = await Promise.all([
      this.db.query<FourOnesView>(membershipsOf, [leadId]),
      this.db.query<Term>(termsOf, [leadId]),
      this.db.query<OwnershipEventView>(eventsOf, [leadId]),
    ]);
    const membership = memberships.find(({ exitedOn }) => exitedOn === null) ?? null;
    const pack = this.packs.on(ctx.today);
    return {
      leadId,
      on: question.asOf,
      knownBy: question.knownByDay,
      ...owed(lead, membership, pack),
      membership,
      memberships,
      owners: inRoleOrder(ownersOn(terms, question)).map(present),
      terms: inRoleOrder(terms).map(present),
      events,
      can: canOf(ctx, lead, membership),
    };
  }
}

type Term = OwnershipTerm & Omit<OwnershipTermView, 'label'>;

const present = ({ id, role, owner, fromOn, untilOn, handoverDueOn }: Term): OwnershipTermView => ({
  ...{ id, role, label: ownershipRoleLabel(role), owner, fromOn, untilOn, handoverDueOn },
});

const inRoleOrder = (terms: readonly Term[]): Term[] => {
  const place = (term: Term): number => ownershipRoles.findIndex(({ id }) => id === term.role);
  return terms.toSorted((a, b) => place(a) - place(b));
};

const owed = (lead: LeadRecord, membership: FourOnesView | null, pack: CountyPack) => ({
  isOwed: !membership && !lead.mergedIntoId && isFourOnesDue(lead, pack),
  floorYuan: fourOnesFloor(pack),
});

const canOf = (ctx: Ctx, lead: LeadRecord, membership: FourOnesView | null): OwnershipCan => {
  const mayEnter = !lead.mergedIntoId && ownershipPolicy.enter(ctx.actor);
  const roles = ownershipRoles
    .map(({ id }) => id)
    .filter((role) => membership && ownershipPolicy.handOver(ctx.actor, lead, role));
  return {
    enter: mayEnter && !membership,
    exit: mayEnter && membership !== null,
    handOver: roles.length > 0,
    roles,
  };
};

const membershipsOf = sql(
  'four-ones-of-lead',
  `select id, entered_on as "enteredOn", entry_reason as "entryReason", exited_on as "exitedOn",
     exit_reason as "exitReason" from four_ones where lead_id = $1 order by entered_on desc`,
);

const ownerName = 'coalesce(u.display_name, unit.name, o.person_name)';

const termsOf = sql(
  'ownership-terms-of-lead',
  `select o.id, o.role, lower(o.during) as "fromOn", upper(o.during) as "untilOn",
     coalesce(o.user_id::text, o.unit_id::text, o.person_name) as holder,
     json_build_object('kind', case when o.user_id is not null then 'user' when o.unit_id is not null then 'unit'
       else 'name' end, 'id', coalesce(o.user_id, o.unit_id), 'name', ${ownerName}) as owner,
     opened.recorded_at as "knownAt", closed.recorded_at as "endKnownAt",
     case when upper_inf(o.during) then task.due_on end as "handoverDueOn"
   from ownership o join ownership_event opened on opened.id = o.opened_by
   left join ownership_event closed on closed.id = o.closed_by left join handover_task task on task.term_id = o.id
   left join app_user u on u.id = o.user_id left join unit on unit.id = o.unit_id
   where o.lead_id = $1 order by o.during, o.id`,
);

const eventsOf = sql(
  'ownership-events-of-lead',
  `select e.id, e.kind, e.role, e.happened_on as "happenedOn", e.reason, e.note, e.recorded_at as "recordedAt",
     p.display_name as "proposedBy", a.display_name as "approvedBy",
     (select string_agg(${ownerName}, '、') from ownership o left join app_user u on u.id = o.user_id
      left join unit on unit.id = o.unit_id where o.closed_by = e.id and e.kind = 'handover') as outgoing,
     (select string_agg(${ownerName}, '、') from ownership o left join app_user u on u.id = o.user_id
      left join unit on unit.id = o.unit_id where o.opened_by = e.id and e.kind = 'handover') as incoming,
     coalesce(jsonb_path_query_array(e.findings, '$[*] ? (@.verdict != "pass")'), '[]') as marks
   from ownership_event e join app_user p on p.id = e.proposed_by join app_user a on a.id = e.approved_by
   where e.lead_id = $1 order by e.recorded_at desc, e.id desc limit 200`,
);
