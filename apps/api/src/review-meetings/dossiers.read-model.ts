import { Injectable } from '@nestjs/common';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { readableLeads } from '../kernel/scope/lead-scope.js';
import type { Dossier } from './dossier.view.js';
import { itemOf, MeetingStore } from './meeting-store.js';

/** What a committee reads about a project. */
@Injectable()
export class DossiersReadModel {
  constructor(
    private readonly db: Db,
    private readonly store: MeetingStore,
  ) {}

  /** Of an item on an agenda: for whoever reads the meeting and may see the item. */
  async ofItem(ctx: Ctx, meetingId: string, itemId: string): Promise<Dossier> {
    const item = itemOf(ctx, await this.store.find(meetingId), itemId);
    const dossier = await this.find(new Conditions().add((at) => `p.id = ${at}`, item.preReviewId));
    if (!dossier) throw notFound('预审');
    return dossier;
  }

  /** Of a pre-review: for whoever reads the project. */
  async ofReview(ctx: Ctx, id: string): Promise<Dossier> {
    const conditions = readableLeads(ctx, new Conditions(), 'l').add((at) => `p.id = ${at}`, id);
    const dossier = await this.find(conditions);
    if (!dossier) throw notFound('预审');
    return dossier;
  }

  private find({ where, values }: Conditions): Promise<Dossier | null> {
    return this.db.one<Dossier>(sql('review-dossier', `${select} where ${where}`), values);
  }
}

const select = `select p.id as "preReviewId", l.name as "leadName", l.no as "leadNo", c.name as "companyName",
    u.name as unit, cu.name as carrier, p.round, l.total_investment_yuan as "totalInvestmentYuan",
    (p.submitted_at at time zone 'Asia/Shanghai')::date as "submittedOn", p.statement,
    coalesce(s.inputs, p.inputs) as inputs, s.kind, s.recorded_at as "scoredAt",
    s.pack_version as "packVersion", s.result as assessment,
    (select coalesce(json_agg(json_build_object('label', o.label, 'opinion', o.opinion, 'note', o.note,
       'conditions', o.conditions, 'dueOn', o.due_on) order by o.label), '[]')
     from pre_review_opinion o where o.pre_review_id = p.id) as opinions
  from pre_review p join lead own on own.id = p.lead_id
  join lead l on l.id = coalesce(own.merged_into_id, own.id) join company c on c.id = l.company_id
  join unit u on u.id = l.recruiting_unit_id left join unit cu on cu.id = l.carrier_unit_id
  left join lateral (select * from score where pre_review_id = p.id order by no desc limit 1) s on true`;
