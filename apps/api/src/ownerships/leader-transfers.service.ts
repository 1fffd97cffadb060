import { Injectable } from '@nestjs/common';
import { addWorkdays, handedOverInTime, ownershipPolicy, paramOf } from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import type { TransferOpened } from './ownership.view.js';

/** A leader is transferred: every project of theirs is to be handed over within some working days. */
@Injectable()
export class LeaderTransfersService {
  constructor(
    private readonly db: Db,
    private readonly calendar: WorkCalendar,
    private readonly packs: RulePacks,
    private readonly audit: Audit,
  ) {}

  /** Opens a task for each term that has none; a task is done when its term ends. */
  async open(ctx: Ctx, userId: string, reason: string): Promise<TransferOpened> {
    if (!ownershipPolicy.openTransfer(ctx.actor))
      throw forbidden('领导调离后的移交由招商中心开出。');
    const workdays = Number(paramOf(handedOverInTime, 'workdays', this.packs.on(ctx.today)));
    const book = await this.calendar.book();
    const dueOn = addWorkdays(ctx.today, workdays, book);
    return this.db.tx(async () => {
      const person = await this.db.one<{ name: string }>(findPerson, [userId]);
      if (!person) throw notFound('人员');
      const values = [userId, reason, ctx.today, dueOn, ctx.actor.userId];
      const opened = await this.db.change(openTasks, values);
      if (!opened) throw nothingToHandOver(person.name);
      await this.audit.record(ctx, {
        action: 'ownership.open-transfer',
        subjectType: 'user',
        subjectId: userId,
        subjectLabel: person.name,
        after: { reason, opened, dueOn },
      });
      return { opened, dueOn, isCalendarKnown: book.knows(Number(dueOn.slice(0, 4))) };
    });
  }
}

const nothingToHandOver = (name: string) =>
  conflict('transfer.nothing-left', `${name}名下没有需要移交的项目，或移交任务都已开出。`);

/** Two transfers of one person wait for each other. */
const findPerson = sql(
  'transfer-person',
  'select display_name as name from app_user where id = $1 for no key update',
);

const openTasks = sql(
  'transfer-open-tasks',
  `insert into handover_task (term_id, reason, opened_on, due_on, opened_by)
   select id, $2, $3, $4, $5 from ownership
   where user_id = $1 and role in ('responsible_leader', 'section_leader') and upper_inf(during)
   on conflict (term_id) do nothing`,
);
