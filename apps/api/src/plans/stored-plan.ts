import { sql } from '../kernel/database/sql.js';
import type { NodeSlipView, PlanMonthView, PlanNamed, PlanStatus } from './plan.view.js';

export interface StoredNode {
  id: string;
  position: number;
  step: string;
  unit: PlanNamed;
  personName: string;
  plannedOn: string;
  needDays: number | null;
  doneOn: string | null;
  slips: NodeSlipView[];
}

/** A plan with its months and nodes, as rules, presenters and verbs work on it. */
export interface StoredPlan {
  id: string;
  leadId: string;
  year: number;
  edition: number;
  status: PlanStatus;
  template: string | null;
  startOn: string;
  productionOn: string;
  investedBeforeYuan: number;
  note: string | null;
  findings: object[];
  months: PlanMonthView[];
  nodes: StoredNode[];
  createdBy: PlanNamed;
  createdAt: string;
  approvedBy: PlanNamed | null;
  approvedAt: string | null;
  approvalNote: string | null;
  version: number;
}

/** The day a node is due as it now stands: its last slip, or the plan's own. */
export const dueOf = ({ slips, plannedOn }: Pick<StoredNode, 'slips' | 'plannedOn'>): string =>
  slips.at(-1)?.toOn ?? plannedOn;

const columns = `p.id, p.lead_id as "leadId", p.year, p.edition, p.status, p.template, p.start_on as "startOn",
  p.production_on as "productionOn", p.invested_before_yuan as "investedBeforeYuan", p.note, p.findings,
  json_build_object('id', cu.id, 'name', cu.display_name) as "createdBy", p.created_at as "createdAt",
  case when au.id is null then null else json_build_object('id', au.id, 'name', au.display_name) end as "approvedBy",
  p.approved_at as "approvedAt", p.approval_note as "approvalNote", p.version,
  (select coalesce(json_agg(json_build_object('month', m.month, 'investmentYuan', m.investment_yuan,
     'worksLevel', m.works_level) order by m.month), '[]') from plan_month m where m.plan_id = p.id) as months,
  (select coalesce(json_agg(json_build_object('id', n.id, 'position', n.position, 'step', n.step,
     'unit', json_build_object('id', u.id, 'name', u.name), 'personName', n.person_name, 'plannedOn', n.due_on,
     'needDays', n.need_days, 'doneOn', c.done_on,
     'slips', (select coalesce(json_agg(json_build_object('fromOn', s.from_on, 'toOn', s.to_on, 'reason', s.reason,
        'productionFrom', s.production_from, 'productionTo', s.production_to, 'by', su.display_name,
        'at', s.recorded_at) order by s.to_on), '[]')
       from plan_node_slip s join app_user su on su.id = s.recorded_by where s.node_id = n.id))
     order by n.position), '[]')
   from plan_node n join unit u on u.id = n.unit_id left join plan_node_completion c on c.node_id = n.id
   where n.plan_id = p.id) as nodes`;

const from = `from construction_plan p join app_user cu on cu.id = p.created_by
  left join app_user au on au.id = p.approved_by`;

export const onePlan = sql('plans-one', `select ${columns} ${from} where p.id = $1`);

export const plansOfLead = sql(
  'plans-of-lead',
  `select ${columns} ${from} where p.lead_id = $1 and p.year = $2
   order by p.edition desc limit 50`,
);
