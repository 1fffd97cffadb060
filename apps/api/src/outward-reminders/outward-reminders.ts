import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type ApprovalLevel,
  isApprovalWaiting,
  isReportNear,
  isSettlementLate,
  tripApprovers,
} from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import { Clock } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { Notices, type Telling } from '../notices/index.js';
import { RulePacks } from '../rule-packs/index.js';
import {
  approvers,
  openReceptions,
  type OpenReception,
  type ReportOwed,
  reportsOwed,
  type WaitingFiling,
  waitingFilings,
} from './outward-facts.js';

/** The schedule's name. */
export const outwardRemindersTopic = 'outward.reminders';

/** Every morning: reports about to fall due, filings that wait for an approver, receptions not settled. */
@Injectable()
export class OutwardReminders implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly handlers: JobHandlers,
    private readonly notices: Notices,
    private readonly calendar: WorkCalendar,
    private readonly packs: RulePacks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.on(outwardRemindersTopic, () => this.run(this.clock.today()));
  }

  /** Safe to run twice: one fact is told a person once. */
  run(today: string): Promise<void> {
    return this.db.tx(async () => {
      await this.notices.tellAll([
        ...(await this.reports(today)),
        ...(await this.approvals(today)),
        ...(await this.settlements(today)),
      ]);
    });
  }

  private async reports(today: string): Promise<Telling[]> {
    const owed = await this.db.query<ReportOwed>(reportsOwed);
    return owed
      .filter(({ returnedOn }) => isReportNear(returnedOn, today, this.packs.on(today)))
      .map(({ id, no, userIds }) => ({
        key: `trip.report-due:${id}`,
        kind: 'due',
        title: `外出报告快到期：${no}`,
        body: '请在到期前写明谈成什么、下一步和负责人。逾期的，本单位下一次报备不予受理。',
        path: `/trips/${id}/report`,
        userIds,
      }));
  }

  private async approvals(today: string): Promise<Telling[]> {
    const facts = { book: await this.calendar.book(), pack: this.packs.on(today) };
    const filed = await this.db.query<WaitingFiling>(waitingFilings);
    const waiting = filed.filter(({ filedOn }) => isApprovalWaiting(filedOn, today, facts));
    const told: Telling[] = [];
    // One after another: inside a transaction they share one connection.
    for (const filing of waiting) told.push(await this.approval(filing));
    return told;
  }

  private async approval(filing: WaitingFiling): Promise<Telling> {
    const { kind, id, no, filingId } = filing;
    return {
      key: `${kind}.approval-waits:${filingId}`,
      kind: 'decision',
      title: `${kind === 'trip' ? '外出报备' : '接待报批'}等您审批：${no}`,
      body: '报来已超过一个工作日，请批准或退回修改。',
      path: `/${kind === 'trip' ? 'trips' : 'receptions'}/${id}/show`,
      userIds: await this.approversOf(filing),
    };
  }

  // The unit's own head first; where there is none but those who file, whoever stands higher.
  private async approversOf({ level, unitId, partyIds }: WaitingFiling): Promise<string[]> {
    const heads = level === 'unit_head' ? await this.holders(['unit_head'], unitId, partyIds) : [];
    return heads.length ? heads : this.holders(higher(level), null, partyIds);
  }

  private async holders(
    roles: readonly string[],
    unitId: string | null,
    partyIds: readonly string[],
  ): Promise<string[]> {
    const found = await this.db.query<{ id: string }>(approvers, [roles, unitId, partyIds]);
    return found.map(({ id }) => id);
  }

  private async settlements(today: string): Promise<Telling[]> {
    const open = await this.db.query<OpenReception>(openReceptions);
    return open
      .filter(({ leftOn }) => isSettlementLate(leftOn, today, this.packs.on(today)))
      .map(({ id, no, createdById }) => ({
        key: `reception.unsettled:${id}`,
        kind: 'due',
        title: `接待还没有结算：${no}`,
        body: '请登记实际人数和费用，附上票据，凭审签的接待清单结算；没有来的请取消。',
        path: `/receptions/${id}/show`,
        userIds: [createdById],
      }));
  }
}

const higher = (level: ApprovalLevel): readonly string[] =>
  level === 'unit_head' ? ['hub'] : tripApprovers[level];
