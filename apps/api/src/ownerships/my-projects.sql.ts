import { sql } from '../kernel/database/sql.js';
import type { MyNode, MyProject } from './my-projects.view.js';

/** More is not read on a phone; the page says that there are more. */
export const mostProjects = 200;

type Judged = 'light' | 'findings' | 'pace' | 'overdueNodes' | 'nextNode';

export interface StoredMine extends Omit<MyProject, Judged> {
  /** Not done yet, of the latest plan in force; the first due first. */
  openNodes: Omit<MyNode, 'light'>[];
}

const openNodes = `(
  select coalesce(json_agg(json_build_object('step', n.step, 'unit', u.name, 'personName', n.person_name,
    'plannedOn', n.due_on, 'dueOn', n.now_on) order by n.now_on, n.position), '[]')
  from (select n.*, coalesce((select max(s.to_on) from plan_node_slip s where s.node_id = n.id), n.due_on) as now_on
        from plan_node n where not exists (select from plan_node_completion c where c.node_id = n.id)
          and n.plan_id = (select p.id from construction_plan p where p.lead_id = t.id and p.status = 'in_force'
            order by p.year desc limit 1)) n
  join unit u on u.id = n.unit_id)`;

/** What the last weekly report and the last contact left open, and what waits for a second person. */
const openMatters = `array_remove(array[
  (select '周报反映：' || left(r.problems, 80) from (select r.problems from progress_report r where r.lead_id = t.id
     and not exists (select from progress_report c where c.corrects_id = r.id) order by r.observed_on desc limit 1) r),
  '跟进未决：' || left(f.open_issues, 80),
  (select '待批事项 ' || count(*) || ' 件' from change_request where lead_id = t.id and status = 'waiting'
   having count(*) > 0)], null)`;

/** The projects an account has an open term in. */
export const storedMine = (where: string, me: string) =>
  sql(
    'ownerships-mine',
    `select t.id, t.no, t.name, t.stage, t.stage_since as "stageSince",
       t.total_investment_yuan as "totalInvestmentYuan", own.roles, own.since as "sinceOn",
       (select unit.name from ownership l join unit on unit.id = l.unit_id
        where l.lead_id = t.id and l.role = 'lead_unit' and upper_inf(l.during)) as "leadUnit",
       t.helper_name as helper, t.next_dispatch_on as "nextDispatchOn", f.happened_on as "lastFollowUpOn",
       left(f.outcome, 120) as "lastFollowUp",
       (select max(checked_on) from site_check where lead_id = t.id) as "lastSiteCheckOn",
       (select max(v.happened_on) from follow_up v where v.lead_id = t.id and v.kind = 'site_visit'
          and not exists (select from follow_up c where c.corrects_id = v.id)) as "lastSiteVisitOn",
       (select max(r.observed_on) from progress_report r where r.lead_id = t.id) as "lastReportOn",
       (select min(task.due_on) from ownership o join handover_task task on task.term_id = o.id
        where o.lead_id = t.id and upper_inf(o.during)) as "handoverDueOn",
       ${openMatters} as "openMatters", ${openNodes} as "openNodes"
     from (select lead_id, array_agg(role) as roles, min(lower(during)) as since from ownership
           where user_id = ${me} and upper_inf(during) group by lead_id) own
     join lead t on t.id = own.lead_id
     left join lateral (select happened_on, outcome, open_issues from follow_up where lead_id = t.id
       order by happened_on desc, recorded_at desc limit 1) f on true
     where ${where} order by t.next_dispatch_on nulls first, t.no limit ${mostProjects + 1}`,
  );
