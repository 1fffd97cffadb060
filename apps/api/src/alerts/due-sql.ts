import type { Ctx } from '../kernel/ctx/ctx.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { visibleTrips } from '../trips/index.js';

/** What falls due within a week and is not missed yet, of the asker's leads and trips; the nearest first. */
export const dueSoon = (ctx: Ctx, reportDays: number): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  const today = conditions.value(ctx.today);
  const reportOn = `(p.returned_on + ${conditions.value(reportDays)}::int)`;
  const leads = visibleLeads(ctx, new Conditions(conditions.values), 'l').where;
  const trips = visibleTrips(ctx, new Conditions(conditions.values), 'p').where;
  const within = (column: string): string =>
    `${column} between ${today}::date and ${today}::date + 7`;
  const text = `
    select due.kind, due.on, due.title, due.path, u.name as unit from (
      (${ofLead('contact', 'l.next_contact_on', leads, within)})
      union all (${ofLead('dispatch', 'l.next_dispatch_on', leads, within)})
      union all (select 'node', n.due_on, n.step || '：' || l.name, '/leads/' || l.id || '/show', n.unit_id
        from plan_node n join construction_plan c on c.id = n.plan_id join lead l on l.id = c.lead_id
        where c.status = 'in_force' and ${within('n.due_on')} and (${leads})
          and not exists (select from plan_node_completion d where d.node_id = n.id)
        order by 2 limit ${most})
      union all (select 'condition', r.due_on, r.content, '/pre-reviews/' || r.pre_review_id || '/show',
          r.owner_unit_id
        from pre_review_condition r join pre_review v on v.id = r.pre_review_id join lead l on l.id = v.lead_id
        where r.status in ('open', 'claimed') and ${within('r.due_on')} and (${leads}) order by 2 limit ${most})
      union all (select 'trip_report', ${reportOn}, '外出报告 ' || p.no, '/trips/' || p.id || '/show', p.unit_id
        from trip p where p.status = 'back' and ${within(reportOn)} and (${trips})
        order by 2 limit ${most})) as due (kind, "on", title, path, unit_id)
    join unit u on u.id = due.unit_id order by due."on", due.title limit ${most}`;
  return { text, values: conditions.values };
};

const most = 30;

const ofLead = (
  kind: string,
  column: string,
  where: string,
  within: (column: string) => string,
): string =>
  `select '${kind}', ${column}, l.name, '/leads/' || l.id || '/show', l.recruiting_unit_id from lead l
   where ${within(column)} and (${where}) order by 2 limit ${most}`;
