import { Injectable } from '@nestjs/common';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { Conditions } from '../kernel/list/conditions.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { LeadsReadModel } from '../leads/index.js';
import type { FollowUpPage, FollowUpView } from './follow-up.view.js';

@Injectable()
export class FollowUpsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
  ) {}

  /** The contacts of one lead the asker may read. */
  async list(ctx: Ctx, leadId: string, raw: Record<string, unknown>): Promise<FollowUpPage> {
    await this.leads.mustBeReadable(ctx, leadId);
    const { where, values } = new Conditions().add((at) => `t.lead_id = ${at}`, leadId);
    return paged<FollowUpView>(this.db, {
      label: 'follow-ups-list',
      columns,
      from: 'follow_up t',
      joins: 'join app_user u on u.id = t.recorded_by',
      where,
      values,
      query: readListQuery(raw, spec),
    });
  }
}

const columns = `t.id, t.kind, t.happened_on as "happenedOn", t.recorded_at as "recordedAt",
  u.display_name as "recordedBy", t.place, t.our_people as "ourPeople", t.their_people as "theirPeople",
  t.outcome, t.agreed, t.open_issues as "openIssues", t.next_step as "nextStep", t.next_contact_on as "nextContactOn", t.corrects_id as "correctsId",
  exists (select from follow_up later where later.corrects_id = t.id) as corrected`;

const spec: ListSpec = {
  filters: {},
  sorts: { happenedOn: 't.happened_on', recordedAt: 't.recorded_at' },
  defaultSort: '-recordedAt',
};
