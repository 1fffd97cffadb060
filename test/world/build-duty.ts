import { shiftDay, weekStart } from '@luodi/domain';
import type { RawRows } from './raw-rows.js';
import type { World } from './open-world.js';

const noon = (day: string): string => `${day}T04:00:00Z`;

/** Things with a day of their own, as the scan finds them. Each returns the id the alert is about. */
export class Duties {
  private round = 0;

  constructor(
    private readonly world: World,
    private readonly raw: RawRows,
  ) {}

  preReview(leadId: string, submittedOn: string, status = 'opinions'): Promise<string> {
    return this.raw.one('pre_review', {
      lead_id: leadId,
      round: ++this.round,
      status,
      applicant_unit_id: this.world.unit('第一产业招商组'),
      created_by: this.me,
      submitted_by: this.me,
      submitted_at: noon(submittedOn),
    });
  }

  async pause(preReviewId: string, startedOn: string, endedOn: string | null): Promise<void> {
    const opinionId = await this.raw.one('pre_review_opinion', {
      pre_review_id: preReviewId,
      department: `dep_${'abcdefgh'[this.round++ % 8]}${this.round}`,
      label: '部门',
      workdays: 5,
      sent_on: startedOn,
      due_on: startedOn,
    });
    await this.raw.one('pre_review_pause', {
      opinion_id: opinionId,
      reason: '补正',
      started_on: startedOn,
      ended_on: endedOn,
      started_by: this.me,
      ended_by: endedOn ? this.me : null,
    });
  }

  async condition(leadId: string, dueOn: string): Promise<string> {
    const preReviewId = await this.preReview(leadId, dueOn, 'withdrawn');
    return this.raw.one('pre_review_condition', {
      pre_review_id: preReviewId,
      no: 1,
      content: '补办环评',
      due_on: dueOn,
      owner_unit_id: this.world.unit('生态环境局'),
    });
  }

  /** A registered contract with one phase. */
  async phase(
    leadId: string,
    { startsOn = null, dueOn }: { startsOn?: string | null; dueOn: string },
  ): Promise<string> {
    const agreementId = await this.raw.one('agreement', {
      lead_id: leadId,
      kind: 'contract',
      title: '投资合同',
      signed_on: '2024-01-01',
      status: 'registered',
      registered_by: this.me,
      registered_at: noon('2024-01-01'),
      created_by: this.me,
    });
    return this.raw.one('agreement_phase', {
      agreement_id: agreementId,
      position: 1,
      name: '一期',
      starts_on: startsOn,
      due_on: dueOn,
    });
  }

  /** A plan in force for 2026, ten million a month. */
  async plan(leadId: string): Promise<string> {
    const planId = await this.raw.one('construction_plan', {
      lead_id: leadId,
      year: 2026,
      edition: 1,
      status: 'in_force',
      start_on: '2026-01-01',
      production_on: '2026-12-31',
      invested_before_yuan: 0,
      created_by: this.me,
      approved_by: this.world.user('hub'),
      approved_at: noon('2026-01-02'),
    });
    await this.raw.insert(
      'plan_month',
      Array.from({ length: 12 }, (_, place) => ({
        ...{ plan_id: planId, month: place + 1 },
        ...{ investment_yuan: 10_000_000, works_level: 'structure' },
      })),
    );
    return planId;
  }

  async node(leadId: string, dueOn: string): Promise<string> {
    return this.raw.one('plan_node', {
      plan_id: await this.plan(leadId),
      position: 1,
      step: '施工许可',
      unit_id: this.world.unit('第一产业招商组'),
      person_name: '方晓宁',
      due_on: dueOn,
    });
  }

  slip(nodeId: string, fromOn: string, toOn: string): Promise<string> {
    return this.raw.one('plan_node_slip', {
      node_id: nodeId,
      from_on: fromOn,
      to_on: toOn,
      reason: '审批延误',
      production_from: '2026-12-31',
      production_to: '2026-12-31',
      recorded_by: this.me,
      recorded_at: noon(fromOn),
    });
  }

  async fact(leadId: string, kind: string, sentOn: string): Promise<string> {
    const id = await this.raw.one('project_fact', {
      lead_id: leadId,
      kind,
      happened_on: '2026-01-01',
      status: 'verifying',
      claimant_unit_id: this.world.unit('第一产业招商组'),
      recorded_by: this.me,
      recorded_at: noon(sentOn),
    });
    await this.factEvent(id, 'verifying', sentOn);
    return id;
  }

  factEvent(factId: string, status: string, on: string): Promise<string> {
    return this.raw.one('project_fact_event', {
      fact_id: factId,
      status,
      reason: '试验',
      by_unit_id: this.world.unit('第一产业招商组'),
      recorded_by: this.me,
      recorded_at: noon(on),
    });
  }

  trip(returnedOn: string): Promise<string> {
    return this.raw.one('trip', {
      unit_id: this.world.unit('第一产业招商组'),
      status: 'back',
      content: { travellers: [], appointments: [] },
      departed_on: returnedOn,
      returned_on: returnedOn,
      approved_on: returnedOn,
      search_text: '外出',
      search_grams: [],
      created_by: this.me,
      current_version_id: this.me,
    });
  }

  /** A weekly report of a day, with a payment of that day when an amount is given. */
  async report(leadId: string, on: string, amountYuan?: number): Promise<void> {
    const reportId = await this.raw.one('progress_report', {
      lead_id: leadId,
      week_on: weekStart(on),
      observed_on: on,
      invested_yuan: amountYuan ?? 0,
      works_level: 'structure',
      works_percent: 10,
      done: '主体施工',
      by_unit_id: this.world.unit('第一产业招商组'),
      recorded_by: this.me,
      recorded_at: noon(on),
    });
    if (amountYuan === undefined) return;
    await this.raw.one('progress_payment', {
      ...{ report_id: reportId, paid_on: on, amount_yuan: amountYuan },
    });
  }

  /** A payment in a report of its own, told the day it was paid. */
  async payment(
    leadId: string,
    { paidOn, amountYuan }: { paidOn: string; amountYuan: number },
  ): Promise<void> {
    // The week may have a report already: this one stands a century earlier and only carries the voucher's date.
    const reportId = await this.raw.one('progress_report', {
      ...{ lead_id: leadId, week_on: weekStart(shiftDay(paidOn, -36_500)) },
      observed_on: shiftDay(paidOn, -36_500),
      invested_yuan: amountYuan,
      works_level: 'structure',
      works_percent: 10,
      done: '付款',
      by_unit_id: this.world.unit('第一产业招商组'),
      recorded_by: this.me,
      recorded_at: noon(paidOn),
    });
    await this.raw.one('progress_payment', {
      ...{ report_id: reportId, paid_on: paidOn, amount_yuan: amountYuan },
    });
  }

  landDelay(leadId: string, endsBefore: string, days: number): Promise<string> {
    return this.raw.one('land_delay', {
      lead_id: leadId,
      during: `[${shiftDay(endsBefore, -days)},${endsBefore})`,
      reason: '管线迁改',
      change_request_id: leadId,
      proposed_by: this.me,
      approved_by: this.world.user('hub'),
      recorded_at: noon(endsBefore),
    });
  }

  gap(leadId: string, sinceOn: string, role = 'helper'): Promise<string> {
    return this.raw.one('ownership_gap', {
      ...{ lead_id: leadId, role, since_on: sinceOn, found_on: sinceOn },
    });
  }

  /** Moves a lead as if its events had said so. */
  stage(leadId: string, stage: string, since?: string): Promise<void> {
    return this.raw.run(
      'update lead set stage = $2, stage_since = coalesce($3::date, stage_since) where id = $1',
      [leadId, stage, since ?? null],
    );
  }

  private get me(): string {
    return this.world.user('staff');
  }
}
