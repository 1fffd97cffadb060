import { Injectable } from '@nestjs/common';
import { watchProject } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { RulePacks } from '../rule-packs/index.js';
import type { MyProject, MyProjects } from './ownership.view.js';

const mostProjects = 200;
const lights = ['red', 'yellow', 'green'];

/** The projects somebody answers for, the ones that need them first. */
@Injectable()
export class MyProjectsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  async mine(ctx: Ctx): Promise<MyProjects> {
    const visible = visibleLeads(ctx, new Conditions());
    const me = visible.value(ctx.actor.userId);
    const rows = await this.db.query<Row>(mine(visible.where, me), visible.values);
    const pack = this.packs.on(ctx.today);
    const data = rows
      .slice(0, mostProjects)
      .map((row) => ({ ...row, ...watchProject({ ...row, today: ctx.today }, pack) }))
      .toSorted((a, b) => lights.indexOf(a.light) - lights.indexOf(b.light));
    return { data, isWhole: rows.length <= mostProjects };
  }
}

type Row = Omit<MyProject, 'light' | 'findings'>;

const mine = (where: string, me: string) =>
  sql(
    'ownerships-mine',
    `select t.id, t.no, t.name, t.stage, t.stage_since as "stageSince",
       t.total_investment_yuan as "totalInvestmentYuan", own.roles, own.since as "sinceOn",
       (select unit.name from ownership l join unit on unit.id = l.unit_id
        where l.lead_id = t.id and l.role = 'lead_unit' and upper_inf(l.during)) as "leadUnit",
       t.helper_name as helper, t.next_dispatch_on as "nextDispatchOn", f.happened_on as "lastFollowUpOn",
       left(f.outcome, 120) as "lastFollowUp",
       (select max(checked_on) from site_check where lead_id = t.id) as "lastSiteCheckOn",
       (select min(task.due_on) from ownership o join handover_task task on task.term_id = o.id
        where o.lead_id = t.id and upper_inf(o.during)) as "handoverDueOn"
     from (select lead_id, array_agg(role) as roles, min(lower(during)) as since from ownership
           where user_id = ${me} and upper_inf(during) group by lead_id) own
     join lead t on t.id = own.lead_id
     left join lateral (select happened_on, outcome from follow_up where lead_id = t.id
       order by happened_on desc, recorded_at desc limit 1) f on true
     where ${where} order by t.next_dispatch_on nulls first, t.no limit ${mostProjects + 1}`,
  );
