import { Injectable } from '@nestjs/common';
import {
  type AlertEventKind,
  alertPolicy,
  blocking,
  causeLabel,
  type Finding,
  judgeCause,
  judgeSnooze,
  judgeWait,
  type StallCause,
  waitingKinds,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue, sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound, refused } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { RulePacks } from '../rule-packs/index.js';
import type { ExplainAlert, SnoozeAlert, WaitOnOthers } from './alert.dto.js';
import { alertFrom } from './alert-rows.js';
import { visibleAlerts } from './alert-scope.js';

/** What people answer to an alert: an explanation, a wait, a snooze. None of it closes one; only the facts do. */
@Injectable()
export class AlertsService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly packs: RulePacks,
  ) {}

  explain(ctx: Ctx, id: string, { note, cause }: ExplainAlert): Promise<void> {
    return this.answer(ctx, id, async (alert) => {
      const named = cause ?? alert.cause;
      this.mustNameCause(ctx, { ...alert, cause: named });
      await this.db.change(explain, [id, note, named]);
      return { kind: 'explained', note: named ? `〔${causeLabel(named)}〕${note}` : note };
    });
  }

  /** Quiet until a day, with a reason that supervision reads. The alert stays open and red. */
  snooze(ctx: Ctx, id: string, { reason, untilOn }: SnoozeAlert): Promise<void> {
    return this.answer(ctx, id, async (alert) => {
      const { snoozedUntil } = alert;
      if (snoozedUntil) throw conflict('alert.snoozed', `已设暂不提醒至 ${snoozedUntil}，请刷新。`);
      this.mustNameCause(ctx, alert);
      mustPass(judgeSnooze({ today: ctx.today, untilOn }, this.packs.on(ctx.today)));
      await this.db.change(snooze, [id, untilOn, reason, ctx.actor.userId]);
      return { kind: 'snoozed', note: reason, untilOn };
    });
  }

  wake(ctx: Ctx, id: string): Promise<void> {
    return this.answer(ctx, id, async ({ snoozedUntil }) => {
      if (!snoozedUntil) throw conflict('alert.awake', '没有设暂不提醒，请刷新。');
      await this.db.change(wake, [id]);
      return { kind: 'snooze_ended' };
    });
  }

  /** Says whom it waits for; waiting for the investor stops the clock until the day named. */
  wait(ctx: Ctx, id: string, { kind, note, untilOn }: WaitOnOthers): Promise<void> {
    return this.answer(ctx, id, async (alert) => {
      if (alert.isWaiting)
        throw conflict('alert.waiting', '已写明在等谁，先结束等待再改，请刷新。');
      this.mustNameCause(ctx, alert);
      mustPass(judgeWait({ today: ctx.today, untilOn }, this.packs.on(ctx.today)));
      const stopsClock = waitingKinds.some((one) => one.id === kind && one.stopsClock);
      await this.db.change(insertWait, [
        ...[id, kind, stopsClock, note],
        ...[ctx.today, untilOn, ctx.actor.userId],
      ]);
      await this.db.change(setWaiting, [id, kind]);
      return { kind: 'waiting', note, untilOn };
    });
  }

  resume(ctx: Ctx, id: string): Promise<void> {
    return this.answer(ctx, id, async ({ isWaiting }) => {
      if (!isWaiting) throw conflict('alert.not-waiting', '没有在等待，请刷新。');
      await this.db.change(endWait, [id, ctx.today]);
      await this.db.change(clearWaiting, [id]);
      return { kind: 'waiting_ended' };
    });
  }

  /** 症结: what stands still for long is neither muted nor put off before somebody has said what holds it up. */
  private mustNameCause(ctx: Ctx, { openedOn, cause }: Pick<Locked, 'openedOn' | 'cause'>): void {
    const findings = judgeCause({ today: ctx.today, openedOn, cause }, this.packs.on(ctx.today));
    mustPass(findings, '亮灯已久，先写明症结。');
  }

  private answer(
    ctx: Ctx,
    id: string,
    change: (alert: Locked) => Promise<Answered>,
  ): Promise<void> {
    return this.db.tx(async () => {
      const alert = await this.lock(ctx, id);
      if (!alertPolicy.answer(ctx.actor, alert)) throw mayNot(alert);
      const { kind, note = null, untilOn = null } = await change(alert);
      await this.db.change(insertEvent, [id, kind, ctx.today, note, untilOn, ctx.actor.userId]);
      await this.audit.record(ctx, {
        action: `alert.${kind.replace('_', '-')}`,
        subjectType: 'alert',
        subjectId: id,
        subjectLabel: alert.no,
        after: { note, untilOn },
      });
    });
  }

  private async lock(ctx: Ctx, id: string): Promise<Locked> {
    const conditions = visibleAlerts(ctx, new Conditions()).add((at) => `t.id = ${at}::uuid`, id);
    const row = await this.db.one<Locked>(
      plannedByValue('alert-lock', `${locked} where ${conditions.where} for update of t`),
      conditions.values,
    );
    if (!row) throw notFound('预警');
    return row;
  }
}

interface Locked {
  no: string;
  unitId: string;
  isOpen: boolean;
  isWaiting: boolean;
  snoozedUntil: string | null;
  openedOn: string;
  cause: StallCause | null;
}

interface Answered {
  kind: AlertEventKind;
  note?: string;
  untilOn?: string;
}

const mayNot = ({ isOpen }: Locked) =>
  isOpen
    ? forbidden('由轮到的单位和招商中心答复。')
    : conflict('alert.closed', '该预警已解除，请刷新查看。');

const mustPass = (findings: Finding[], detail = '期限不合规定。'): void => {
  const open = blocking(findings);
  if (open.length) throw refused(detail, { findings: open });
};

const locked = `select t.no, t.unit_id as "unitId", t.closed_on is null as "isOpen",
  t.is_waiting as "isWaiting", t.snoozed_until as "snoozedUntil", t.opened_on as "openedOn", t.cause from ${alertFrom}`;

const moved = 'version = version + 1, updated_at = now()';
const explain = sql(
  'alert-explain',
  `update alert set explanation = $2, cause = $3, ${moved} where id = $1`,
);
const snooze = sql(
  'alert-snooze',
  `update alert set snoozed_until = $2, snooze_reason = $3, snoozed_by = $4, ${moved} where id = $1`,
);
const wake = sql(
  'alert-wake-one',
  `update alert set snoozed_until = null, snooze_reason = null, snoozed_by = null, ${moved} where id = $1`,
);
const insertWait = sql(
  'alert-wait',
  `insert into alert_waiting (alert_id, kind, stops_clock, note, started_on, until_on, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const setWaiting = sql(
  'alert-set-waiting',
  `update alert set is_waiting = true, waiting_on = $2, ${moved} where id = $1`,
);
const endWait = sql(
  'alert-end-wait',
  'update alert_waiting set ended_on = $2 where alert_id = $1 and ended_on is null',
);
// Whose turn it is again is the rule's to say, at the next scan.
const clearWaiting = sql(
  'alert-clear-waiting',
  `update alert set is_waiting = false, ${moved} where id = $1`,
);
const insertEvent = sql(
  'alert-event',
  `insert into alert_event (alert_id, turn, kind, happened_on, note, until_on, level, recorded_by)
   select id, times_opened, $2, $3, $4, $5, level, $6 from alert where id = $1`,
);
