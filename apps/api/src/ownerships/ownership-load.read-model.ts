import { Injectable } from '@nestjs/common';
import { handoverNotTwice, leaderLoad, loadLimits, ownershipPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { RulePacks } from '../rule-packs/index.js';
import type {
  Candidate,
  Candidates,
  HandoverTaskView,
  OwnerLoad,
  OwnershipGapView,
  OwnershipLoad,
  QuickChangeView,
} from './ownership.view.js';

type Counted = Omit<OwnerLoad, 'limit' | 'isOver' | 'canTransfer'>;

/** What each leader and helper carries, what is to be handed over, and days without an owner. */
@Injectable()
export class OwnershipLoadReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  async load(ctx: Ctx): Promise<OwnershipLoad> {
    const pack = this.packs.on(ctx.today);
    const limits = loadLimits(pack);
    const [leaders, helpers, tasks, gaps, quickChanges] = await Promise.all([
      this.loads(ctx, leaderLoads),
      this.loads(ctx, helperLoads),
      this.tasks(ctx),
      this.gaps(ctx),
      this.quickChanges(ctx),
    ]);
    return {
      leaders: leaders.map((row) => this.weigh(ctx, row, limits.leader)),
      helpers: helpers.map((row) => ({
        ...this.weigh(ctx, row, limits.helper),
        canTransfer: false,
      })),
      isPending: pack.params[leaderLoad.id]?.maxProjects?.pending ?? true,
      tasks,
      gaps,
      quickChanges,
    };
  }

  /** Everyone a role may be given to, with what they carry already. */
  async candidates(): Promise<Candidates> {
    const rows = await this.db.query<Candidate & { isLeader: boolean }>(candidates);
    const shown = ({ id, name, unit, load }: Candidate): Candidate => ({ id, name, unit, load });
    return {
      leaders: rows.filter(({ isLeader }) => isLeader).map(shown),
      people: rows.filter(({ isLeader }) => !isLeader).map(shown),
    };
  }

  private weigh(ctx: Ctx, row: Counted, limit: number): OwnerLoad {
    const hasWork = row.userId !== null && row.count > row.openTasks;
    return {
      ...row,
      limit,
      isOver: row.count > limit,
      canTransfer: hasWork && ownershipPolicy.openTransfer(ctx.actor),
    };
  }

  private loads(ctx: Ctx, text: (where: string) => string): Promise<Counted[]> {
    const { where, values } = visibleLeads(ctx, new Conditions());
    return this.db.query<Counted>(sql('ownership-loads', text(where)), values);
  }

  private tasks(ctx: Ctx): Promise<HandoverTaskView[]> {
    const visible = visibleLeads(ctx, new Conditions());
    const today = visible.value(ctx.today);
    const text = tasksSql(visible.where, today);
    return this.db.query<HandoverTaskView>(sql('handover-tasks', text), visible.values);
  }

  private gaps(ctx: Ctx): Promise<OwnershipGapView[]> {
    const visible = visibleLeads(ctx, new Conditions());
    const today = visible.value(ctx.today);
    const text = gapsSql(visible.where, today);
    return this.db.query<OwnershipGapView>(sql('ownership-gaps', text), visible.values);
  }

  private quickChanges(ctx: Ctx): Promise<QuickChangeView[]> {
    const visible = visibleLeads(ctx, new Conditions());
    const rule = visible.value(handoverNotTwice.id);
    const today = visible.value(ctx.today);
    const text = quickChangesSql(visible.where, { rule, today });
    return this.db.query<QuickChangeView>(sql('ownership-quick-changes', text), visible.values);
  }
}

/** Every leader, those without a project included. */
const leaderLoads = (where: string): string => `
  select u.id as "userId", u.display_name as name, unit.name as unit, u.status = 'active' as "isActive",
    count(o.id)::int as count, count(task.id)::int as "openTasks"
  from app_user u join unit on unit.id = u.unit_id
  left join (ownership o join lead t on t.id = o.lead_id and (${where}))
    on o.user_id = u.id and o.role = 'responsible_leader' and upper_inf(o.during)
  left join handover_task task on task.term_id = o.id
  where o.id is not null
    or u.status = 'active' and exists (select from user_role r where r.user_id = u.id and r.role = 'leader')
  group by u.id, unit.name order by count desc, u.display_name limit 200`;

const helperLoads = (where: string): string => `
  select o.user_id as "userId", coalesce(u.display_name, o.person_name) as name, unit.name as unit,
    coalesce(u.status = 'active', true) as "isActive", count(*)::int as count, 0 as "openTasks"
  from ownership o join lead t on t.id = o.lead_id
  left join app_user u on u.id = o.user_id left join unit on unit.id = u.unit_id
  where ${where} and o.role = 'helper' and upper_inf(o.during)
  group by 1, 2, 3, 4 order by count desc, name limit 200`;

/** Open ones by their day, then those of the last weeks that are done. */
const tasksSql = (where: string, today: string): string => `
  select * from (
    select task.id, t.id as "leadId", t.no, t.name as "leadName", o.role, u.display_name as owner, task.reason,
      task.opened_on as "openedOn", task.due_on as "dueOn",
      case when upper_inf(o.during) then 'open' else 'done' end as status, e.on as "doneOn",
      coalesce(e.on, ${today}::date) > task.due_on as "isLate"
    from handover_task task join ownership o on o.id = task.term_id join lead t on t.id = o.lead_id
    join app_user u on u.id = o.user_id
    left join lateral (select (recorded_at at time zone 'Asia/Shanghai')::date as on from ownership_event
      where id = o.closed_by) e on true
    where ${where}) task
  where "doneOn" is null or "doneOn" > ${today}::date - 30
  order by status = 'done', "dueOn", no limit 200`;

const gapsSql = (where: string, today: string): string => `
  select t.id as "leadId", t.no, t.name as "leadName", unit.name as unit, array_agg(g.role) as roles,
    g.since_on as "sinceOn", g.until_on as "untilOn", coalesce(g.until_on, ${today}::date + 1) - g.since_on as days
  from ownership_gap g join lead t on t.id = g.lead_id join unit on unit.id = t.recruiting_unit_id
  where ${where} and g.since_on is distinct from g.until_on
  group by t.id, unit.name, g.since_on, g.until_on
  order by g.until_on is not null, g.since_on, t.no limit 200`;

/** As they were marked when they were recorded, under the rule pack of that day. */
const quickChangesSql = (where: string, at: { rule: string; today: string }): string => `
  select e.id, t.id as "leadId", t.no, t.name as "leadName", unit.name as unit, e.role,
    e.happened_on as "happenedOn", finding ->> 'because' as because, e.reason
  from ownership_event e join lead t on t.id = e.lead_id join unit on unit.id = t.recruiting_unit_id
  cross join lateral jsonb_array_elements(e.findings) finding
  where ${where} and e.kind = 'handover' and e.happened_on > ${at.today}::date - 365
    and finding ->> 'ruleId' = ${at.rule} and finding ->> 'verdict' = 'fail'
  order by e.happened_on desc, e.id desc limit 100`;

const candidates = sql(
  'ownership-candidates',
  `select u.id, u.display_name as name, unit.name as unit, bool_or(r.role = 'leader') as "isLeader",
     (select count(distinct o.lead_id)::int from ownership o
      where o.user_id = u.id and upper_inf(o.during) and o.role in ('responsible_leader', 'helper')) as load
   from app_user u join unit on unit.id = u.unit_id join user_role r on r.user_id = u.id and not r.is_admin
   where u.status = 'active' group by u.id, unit.name order by unit.name, u.display_name`,
);
