import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type StallDay, toldSteps } from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import { Clock } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { Notices } from '../notices/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { alertColumns, alertFrom, alertJoins, type AlertRow } from './alert-rows.js';
import { noticeOf } from './alert-notice.js';
import { AlertRecipients } from './recipients.js';
import { stepsTopic } from './scan-sql.js';

/** An alert with the steps of this turn that nobody has been told of yet. */
export interface Untold extends AlertRow {
  secrecy: string | null;
  steps: number[];
}

/**
 * Tells who is next, once a step and turn: the message may come twice, be late or be out of order, what counts is
 * how far the alert has come and what was told. Events and notices commit together.
 */
@Injectable()
export class Escalation implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
    private readonly packs: RulePacks,
    private readonly calendar: WorkCalendar,
    private readonly recipients: AlertRecipients,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ alertIds: string[] }>(stepsTopic, ({ alertIds }) => this.tell(alertIds));
  }

  tell(alertIds: readonly string[]): Promise<void> {
    return this.db.tx(async () => {
      const alerts = await this.db.query<Untold>(untold, [alertIds]);
      if (!alerts.length) return;
      const of = await this.recipients.of(alerts);
      const day = await this.day();
      const told = alerts.flatMap((alert) => tellingsOf(alert, of));
      await this.notices.tellAll(told.map((one) => noticeOf(one, day)));
      await this.db.change(keepTold, [JSON.stringify(told.map(eventOf)), day.today]);
    });
  }

  private async day(): Promise<StallDay> {
    const today = this.clock.today();
    return { today, pack: this.packs.on(today), book: await this.calendar.book() };
  }
}

/** One step of one alert, and whom it is told to. */
export interface Told {
  alert: Untold;
  step: number;
  userIds: readonly string[];
}

/** Every step due, each person once however many of them lead to the same one. */
const tellingsOf = (
  alert: Untold,
  of: (alert: Untold, step: number) => readonly string[],
): Told[] => {
  const heard = new Set<string>();
  return alert.steps.map((step) => {
    const userIds = of(alert, step).filter((id) => !heard.has(id));
    userIds.forEach((id) => heard.add(id));
    return { alert, step, userIds };
  });
};

const eventOf = ({ alert, step, userIds }: Told) => ({
  id: alert.id,
  turn: alert.timesOpened,
  level: alert.level,
  step,
  note: userIds.length ? null : `没有另外可告知的${stepLabel(step)}`,
  user_ids: userIds,
});

const stepLabel = (step: number): string =>
  toldSteps.find((one) => one.step === step)?.label ?? '人';

// A closed or snoozed alert tells nobody; locked, so that two jobs do not both tell.
const untold = sql(
  'alerts-untold',
  `select ${alertColumns}, l.secrecy, array(
     select s from generate_series(1, t.step) s where not exists (
       select from alert_event e where e.alert_id = t.id and e.turn = t.times_opened and e.kind = 'told' and e.step = s)
     order by s) as steps
   from ${alertFrom} ${alertJoins}
   where t.id = any($1::uuid[]) and t.closed_on is null and t.snoozed_until is null
     and t.step > (select count(*) from alert_event e
       where e.alert_id = t.id and e.turn = t.times_opened and e.kind = 'told')
   order by t.id for update of t`,
);

const keepTold = sql(
  'alerts-keep-told',
  `insert into alert_event (alert_id, turn, kind, happened_on, level, step, note, recipients)
   select r.id, r.turn, 'told', $2::date, r.level, r.step, r.note,
     array(select u.display_name from app_user u where u.id = any(r.user_ids) order by u.display_name)
   from jsonb_to_recordset($1::jsonb) as r (id uuid, turn int, level text, step int, note text, user_ids uuid[])
   order by r.id, r.step
   on conflict (alert_id, turn, step) where kind = 'told' do nothing`,
);
