import { foldStageEvents, shiftDay, type Stage, type StageEvent, weekStart } from '@luodi/domain';
import type { Duties } from './build-duty.js';
import { buildStalled } from './build-stall.js';
import type { World } from './open-world.js';
import type { RawRows } from './raw-rows.js';

const noon = (day: string): string => `${day}T04:00:00Z`;

/** Projects as history keeps them: each act writes the record of the day and the trail it leaves, on a day of the past. */
export class Past {
  private readonly events = new Map<string, StageEvent[]>();
  private readonly weeks = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly raw: RawRows,
    private readonly duties: Duties,
  ) {}

  /** A project registered on a day and in that stage from then on. */
  async lead(on: string, stage: Stage): Promise<string> {
    const [id] = (await buildStalled(this.world, [{ stage, registeredOn: on }])) as [string];
    this.events.set(id, []);
    await this.event(id, on, { to: 'lead', happenedOn: on });
    if (stage !== 'lead') await this.event(id, on, { to: stage, happenedOn: on });
    return id;
  }

  move(id: string, on: string, to: Stage, happenedOn: string): Promise<void> {
    return this.event(id, on, { to, happenedOn });
  }

  /** Restates the event recorded last, be it a correction itself. */
  correct(id: string, on: string, to: Stage, happenedOn: string): Promise<void> {
    return this.event(id, on, { to, happenedOn, correctsId: this.events.get(id)!.at(-1)!.id });
  }

  private async event(
    id: string,
    on: string,
    {
      to,
      happenedOn,
      correctsId = null,
    }: Pick<StageEvent, 'to' | 'happenedOn'> & { correctsId?: string | null },
  ): Promise<void> {
    const known = this.events.get(id)!;
    const last = known.filter((event) => event.recordedAt.startsWith(on)).length;
    const recordedAt = `${on}T04:00:${String(last).padStart(2, '0')}.000Z`;
    const eventId = await this.raw.one('lead_stage_event', {
      ...{ lead_id: id, to_stage: to, happened_on: happenedOn, recorded_at: recordedAt },
      ...{ kind: correctsId ? 'correction' : 'import', corrects_id: correctsId },
      ...{ date_certainty: 'exact', note: '试验', recorded_by: this.me },
    });
    known.push({ id: eventId, to, happenedOn, dateCertainty: 'exact', recordedAt, correctsId });
    const { stage, since } = foldStageEvents(known);
    await this.duties.stage(id, stage, since);
  }

  contact(id: string, on: string, happenedOn: string, correctsId: string | null = null) {
    return this.raw.one('follow_up', {
      ...{ lead_id: id, kind: 'call', happened_on: happenedOn, recorded_at: noon(on) },
      ...{ recorded_by: this.me, our_people: '方', their_people: '俞', outcome: '通话' },
      corrects_id: correctsId,
    });
  }

  screen(id: string, on: string): Promise<string> {
    return this.raw.one('lead_screening', {
      ...{ lead_id: id, opinion: 'admit', note: '准予跟进', findings: [] },
      ...{ recorded_by: this.me, recorded_at: noon(on) },
    });
  }

  /** As an edit does: the column, and the line in the trail. */
  async dispatchOn(
    id: string,
    on: string,
    before: string | null,
    after: string | null,
  ): Promise<void> {
    await this.raw.run('update lead set next_dispatch_on = $2 where id = $1', [id, after]);
    await this.raw.run(
      `insert into audit_event (at, actor_name, action, subject_type, subject_id, before, after)
       values ($2, '方晓宁', 'lead.edit', 'lead', $1, $3, $4)`,
      [id, noon(on), { nextDispatchOn: before }, { nextDispatchOn: after, version: 2 }],
    );
  }

  /** A weekly report entered on a day, of that day or an earlier one; nothing when the week has one. */
  async report(id: string, on: string, observedOn: string, paidOn: string | null): Promise<void> {
    const week = weekStart(observedOn);
    if (this.weeks.has(id + week)) return;
    this.weeks.add(id + week);
    const report = {
      ...{ lead_id: id, week_on: week, observed_on: observedOn, invested_yuan: 0 },
      ...{ works_level: 'structure', works_percent: 10, done: '主体施工' },
      ...{ by_unit_id: this.world.unit('第一产业招商组'), recorded_by: this.me },
      recorded_at: noon(on),
    };
    const reportId = await this.raw.one('progress_report', report);
    if (paidOn)
      await this.raw.one('progress_payment', {
        ...{ report_id: reportId, paid_on: paidOn, amount_yuan: 25_000_000 },
      });
  }

  /** Corrects every report of a week later without its payments. */
  async unpay(id: string, on: string): Promise<void> {
    await this.raw.run(
      `insert into progress_report (lead_id, week_on, observed_on, invested_yuan, works_level, works_percent, done,
         corrects_id, correction_reason, by_unit_id, recorded_by, recorded_at)
       select lead_id, week_on, observed_on, 0, works_level, works_percent, done, id, '凭证有误', by_unit_id,
         recorded_by, $2::timestamptz from progress_report r where lead_id = $1
         and not exists (select from progress_report c where c.corrects_id = r.id)`,
      [id, noon(on)],
    );
  }

  async gap(id: string, on: string, role: string): Promise<void> {
    await this.raw.run(
      `insert into ownership_gap (lead_id, role, since_on, found_on) values ($1, $2, $3, $3) on conflict do nothing`,
      [id, role, on],
    );
  }

  ungap(id: string, on: string): Promise<void> {
    return this.raw.run(
      `update ownership_gap set until_on = $2, closed_on = $2 where lead_id = $1 and closed_on is null`,
      [id, on],
    );
  }

  /** A contract registered on a day that names the day works begin. */
  async contract(
    id: string,
    on: string,
    { startsOn, dueOn }: { startsOn: string | null; dueOn: string },
  ) {
    const phaseId = await this.duties.phase(id, { startsOn, dueOn });
    await this.raw.run(
      'update agreement set registered_at = $2 where id = (select agreement_id from agreement_phase where id = $1)',
      [phaseId, noon(on)],
    );
    return phaseId;
  }

  /** Settled, with a day of settlement before that on which it is entered. */
  async settle(phaseId: string, on: string): Promise<void> {
    await this.raw.run(
      `with s as (update agreement_phase set status = 'missed', settled_on = $3, settling_note = '未完成',
         settled_by = agreement_id where id = $1 returning agreement_id)
       insert into audit_event (at, actor_name, action, subject_type, subject_id, after)
       select $2, '胡春明', 'agreement.phase-missed', 'agreement', agreement_id, jsonb_build_object('phaseId', $1::text)
       from s`,
      [phaseId, noon(on), shiftDay(on, -3)],
    );
  }

  async factStatus(id: string, on: string, status: string): Promise<void> {
    await this.raw.run('update project_fact set status = $2 where id = $1', [id, status]);
    await this.duties.factEvent(id, status, on);
  }

  /** A pre-review's own line in the trail, with where it then stands. */
  async review(id: string, on: string, kind: string, status: string): Promise<void> {
    await this.raw.one('pre_review_event', {
      ...{ pre_review_id: id, kind, findings: [], recorded_by: this.me, recorded_at: noon(on) },
    });
    await this.raw.run(
      `update pre_review set status = $2, submitted_at = case when $3 = 'submission' then $4 else submitted_at end
       where id = $1`,
      [id, status, kind, noon(on)],
    );
  }

  tripEvent(tripId: string, on: string, kind: string): Promise<string> {
    return this.raw.one('trip_event', {
      ...{ trip_id: tripId, kind, findings: [], recorded_by: this.me, recorded_at: noon(on) },
    });
  }

  private get me(): string {
    return this.world.user('staff');
  }
}
