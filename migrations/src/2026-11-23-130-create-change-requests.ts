import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes that need a second pair of eyes: a total that crosses a tier, a correction of a closed month. */
export class CreateChangeRequests1795392000130 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table change_request (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        kind text not null check (kind in ('raise_tier', 'correct_stage')),
        payload jsonb not null,
        reason text not null check (length(reason) between 4 and 1000),
        findings jsonb not null,
        requested_by uuid not null references app_user (id),
        requested_at timestamptz not null default clock_timestamp(),
        status text not null default 'waiting' check (status in ('waiting', 'approved', 'refused', 'withdrawn')),
        decided_by uuid references app_user (id),
        decided_at timestamptz,
        decision_note text,
        version int not null default 1,
        -- 提出人不审批: the second approver is another person; one may withdraw one's own.
        check (status not in ('approved', 'refused') or decided_by <> requested_by),
        check ((status = 'waiting') = (decided_at is null)),
        check ((status = 'waiting') = (decided_by is null)),
        check (status <> 'refused' or decision_note is not null)
      );
      create unique index change_request_waiting_idx on change_request (lead_id, kind) where status = 'waiting';
      create index change_request_status_idx on change_request (status, requested_at desc, id);
      create index change_request_lead_idx on change_request (lead_id);
      create index change_request_requested_by_idx on change_request (requested_by);
      create index change_request_decided_by_idx on change_request (decided_by);

      grant select, insert on change_request to luodi_app;
      grant update (status, decided_by, decided_at, decision_note, version) on change_request to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table change_request');
  }
}
