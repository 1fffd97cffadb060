import { Injectable } from '@nestjs/common';
import type { Finding, OwnershipRole } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { NamedOwner } from './owner-names.js';

export interface Membership {
  id: string;
  leadId: string;
  enteredOn: string;
}

export interface OpenTerm extends NamedOwner {
  id: string;
  name: string;
  fromOn: string;
  /** Who recorded it and when: what a late comer is told. */
  recordedBy: string;
  recordedAt: string;
}

export interface NewEvent {
  kind: 'entry' | 'handover' | 'exit';
  role?: OwnershipRole;
  happenedOn: string;
  reason: string;
  note?: string;
  changeRequestId?: string;
  /** The asker, when another than who approves. */
  proposedById?: string;
  findings: Finding[];
}

/** The only writer of memberships, terms and their events. Call it with the lead locked. */
@Injectable()
export class OwnershipStore {
  constructor(private readonly db: Db) {}

  standing(leadId: string): Promise<Membership | null> {
    return this.db.one<Membership>(standing, [leadId]);
  }

  async lastExitOn(leadId: string): Promise<string | null> {
    return (await this.db.one<{ on: string | null }>(lastExit, [leadId]))?.on ?? null;
  }

  openTerms(leadId: string): Promise<OpenTerm[]> {
    return this.db.query<OpenTerm>(openTerms, [leadId]);
  }

  /** First days of earlier changes of a role, the entry apart. */
  async changedOn(leadId: string, role: OwnershipRole): Promise<string[]> {
    const rows = await this.db.query<{ on: string }>(changedOn, [leadId, role]);
    return rows.map(({ on }) => on);
  }

  /** How many open terms in a role an account has in other projects. */
  async loadElsewhere(leadId: string, owner: NamedOwner | null): Promise<number> {
    if (!owner) return 0;
    const { role, userId, personName } = owner;
    return (await this.db.one<{ n: number }>(load, [leadId, role, userId, personName]))?.n ?? 0;
  }

  async enter(ctx: Ctx, leadId: string, entry: NewEvent): Promise<Membership> {
    const { happenedOn: enteredOn, reason } = entry;
    const values = [leadId, enteredOn, reason, ctx.actor.userId];
    const row = await this.db.one<{ id: string }>(insertMembership, values);
    return { id: (row as { id: string }).id, leadId, enteredOn };
  }

  async exit(ctx: Ctx, { id }: Membership, { happenedOn, reason }: NewEvent): Promise<void> {
    await this.db.change(endMembership, [id, happenedOn, reason, ctx.actor.userId]);
  }

  /** Records the act and returns its id. */
  async record(ctx: Ctx, { id, leadId }: Membership, event: NewEvent): Promise<string> {
    const { kind, role, happenedOn, reason, note, changeRequestId, proposedById, findings } = event;
    const { userId } = ctx.actor;
    const what = [leadId, id, kind, role ?? null, happenedOn, reason, note ?? null];
    const who = [changeRequestId ?? null, proposedById ?? userId, userId, JSON.stringify(findings)];
    const row = await this.db.one<{ id: string }>(insertEvent, [...what, ...who]);
    return (row as { id: string }).id;
  }

  async open(
    { id, leadId }: Membership,
    owner: NamedOwner,
    since: { eventId: string; on: string },
  ): Promise<void> {
    const { role, userId, unitId, personName } = owner;
    await this.db.change(openTerm, [
      ...[leadId, id, role, userId, unitId, personName],
      ...[since.on, since.eventId],
    ]);
  }

  async close(termIds: readonly string[], by: { eventId: string; on: string }): Promise<void> {
    await this.db.change(closeTerms, [termIds, by.on, by.eventId]);
  }
}

const standing = sql(
  'four-ones-standing',
  `select id, lead_id as "leadId", entered_on as "enteredOn" from four_ones
   where lead_id = $1 and exited_on is null`,
);

const lastExit = sql(
  'four-ones-last-exit',
  'select max(exited_on) as "on" from four_ones where lead_id = $1',
);

const openTerms = sql(
  'ownership-open-terms',
  `select o.id, o.role, o.user_id as "userId", o.unit_id as "unitId", o.person_name as "personName",
     coalesce(u.display_name, unit.name, o.person_name) as name, lower(o.during) as "fromOn",
     p.display_name as "recordedBy", e.recorded_at as "recordedAt"
   from ownership o join ownership_event e on e.id = o.opened_by join app_user p on p.id = e.approved_by
   left join app_user u on u.id = o.user_id left join unit on unit.id = o.unit_id
   where o.lead_id = $1 and upper_inf(o.during) order by o.id`,
);

const changedOn = sql(
  'ownership-changed-on',
  `select happened_on as "on" from ownership_event where lead_id = $1 and kind = 'handover' and role = $2`,
);

const load = sql(
  'ownership-load-elsewhere',
  `select count(*)::int as n from ownership where upper_inf(during) and lead_id <> $1 and role = $2
     and (user_id = $3 or $3 is null and person_name = $4)`,
);

const insertMembership = sql(
  'four-ones-insert',
  `insert into four_ones (lead_id, entered_on, entry_reason, entered_by) values ($1, $2, $3, $4) returning id`,
);

const endMembership = sql(
  'four-ones-end',
  `update four_ones set exited_on = $2, exit_reason = $3, exited_by = $4 where id = $1`,
);

const insertEvent = sql(
  'ownership-event',
  `insert into ownership_event (lead_id, four_ones_id, kind, role, happened_on, reason, note, change_request_id,
     proposed_by, approved_by, findings)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
);

const openTerm = sql(
  'ownership-open',
  `insert into ownership (lead_id, four_ones_id, role, user_id, unit_id, person_name, during, opened_by)
   values ($1, $2, $3, $4, $5, $6, daterange($7::date, null), $8)`,
);

const closeTerms = sql(
  'ownership-close',
  `update ownership set during = daterange(lower(during), $2::date), closed_by = $3 where id = any($1::uuid[])`,
);
