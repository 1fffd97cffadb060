import { Injectable } from '@nestjs/common';
import { departmentOpinions, wordOf } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { sql } from '../../kernel/database/sql.js';
import { notFound } from '../../kernel/errors/problem.js';
import { Conditions } from '../../kernel/list/conditions.js';
import { readableLeads } from '../../kernel/scope/lead-scope.js';
import type { ScoredReview } from './score-sheet.js';

type Row = Omit<ScoredReview, 'opinions'> & {
  opinions: { label: string; opinion: string | null; note: string | null }[];
};

/** What the papers of a pre-review print; whoever reads the project reads them. */
@Injectable()
export class DocumentsReadModel {
  constructor(private readonly db: Db) {}

  async scoredReview(ctx: Ctx, id: string): Promise<ScoredReview> {
    const conditions = readableLeads(ctx, new Conditions(), 'l').add((at) => `p.id = ${at}`, id);
    const { where, values } = conditions;
    const row = await this.db.one<Row>(
      sql('document-score-sheet', `${select} where ${where}`),
      values,
    );
    if (!row) throw notFound('预审');
    return { ...row, opinions: row.opinions.map(worded) };
  }
}

const worded = ({ label, opinion, note }: Row['opinions'][number]) => ({
  label,
  opinion: opinion && wordOf(departmentOpinions, opinion),
  note,
});

const select = `select l.name as "leadName", l.no as "leadNo", c.name as "companyName", u.name as unit, p.round,
    l.total_investment_yuan as "totalInvestmentYuan",
    (p.submitted_at at time zone 'Asia/Shanghai')::date as "submittedOn", s.kind, s.recorded_at as "scoredAt",
    s.pack_version as "packVersion", s.result as assessment,
    (select coalesce(json_agg(json_build_object('label', o.label, 'opinion', o.opinion, 'note', o.note)
       order by o.label), '[]') from pre_review_opinion o where o.pre_review_id = p.id) as opinions
  from pre_review p join lead own on own.id = p.lead_id
  join lead l on l.id = coalesce(own.merged_into_id, own.id) join company c on c.id = l.company_id
  join unit u on u.id = l.recruiting_unit_id
  left join lateral (select * from score where pre_review_id = p.id order by no desc limit 1) s on true`;
