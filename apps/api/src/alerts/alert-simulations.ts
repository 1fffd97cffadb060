import { Injectable } from '@nestjs/common';
import { type CountyPack, shiftDay, stallLimits, stallRule, stallRules } from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { countyPackOf, onePack, RulePacks, type StoredPack } from '../rule-packs/index.js';
import type { SimulateLadder } from './alert.dto.js';
import type { AlertSimulation } from './alert-simulation.view.js';
import { scanDay } from './scan-values.js';
import { spellRules, spells } from './spells-sql.js';

/** Leads looked at, the latest changed first: enough for a county of any size we know. */
const mostLeads = 50_000;
const spanDays = { month: 30, quarter: 90 };

/** What a ladder would have raised over the last month or quarter, beside the one in force. Nothing is written. */
@Injectable()
export class AlertSimulations {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly calendar: WorkCalendar,
  ) {}

  async run({ today }: Ctx, { packId, span = 'month' }: SimulateLadder): Promise<AlertSimulation> {
    const stored = await this.db.one<StoredPack>(onePack, [packId]);
    if (!stored) throw notFound('规则包');
    const draft = countyPackOf(stored);
    const current = this.packs.on(today);
    const from = shiftDay(today, -spanDays[span]);
    const { workdays } = scanDay(today, current, await this.calendar.book());
    const counted = await this.db.query<Counted>(simulate, [
      ...[from, today, JSON.stringify(laddersOf(current, draft)), workdays, mostLeads],
    ]);
    const rules = counted.map((row) => ({ ...row, message: stallRule(row.ruleId)?.message ?? '' }));
    return {
      ...{ from, to: today, packVersion: draft.version, mostLeads, rules },
      current: rules.reduce((sum, one) => sum + one.current, 0),
      draft: rules.reduce((sum, one) => sum + one.draft, 0),
      leftOut: stallRules
        .filter(({ id }) => !spellRules.includes(id))
        .map(({ message }) => message),
    };
  }
}

interface Counted {
  ruleId: string;
  current: number;
  draft: number;
  draftRed: number;
}

const laddersOf = (current: CountyPack, draft: CountyPack) =>
  spellRules.map((id) => {
    const rule = stallRule(id)!;
    const limits = stallLimits(rule, draft);
    return {
      id,
      workdays: rule.clock === 'workdays',
      now: stallLimits(rule, current).yellow,
      yellow: limits.yellow,
      red: limits.red,
    };
  });

/** The light comes on that many days after the spell began, if it still lasts then, on a day of the month. */
const isLit = (count: string): string => `(case when r.workdays
    then ($4::date[])[width_bucket(s.from_on, $4::date[]) + ${count}] else s.from_on + ${count} end)
  between $1::date and least($2::date, coalesce(s.to_on - 1, $2::date))`;

const simulate = sql(
  'alert-simulate',
  `with ${spells},
   ladder as (select * from jsonb_to_recordset($3::jsonb)
     as r (id text, workdays boolean, now int, yellow int, red int))
   select r.id as "ruleId", count(*) filter (where ${isLit('r.now')})::int as current,
     count(*) filter (where ${isLit('r.yellow')})::int as draft,
     count(*) filter (where ${isLit('r.red')})::int as "draftRed"
   from ladder r left join spell s on s.rule_id = r.id
   group by r.id order by 3 desc, 1`,
);
