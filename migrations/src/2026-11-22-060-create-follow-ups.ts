import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who met whom, when, with what outcome. Append-only: a correction is a new row naming the old one. */
export class CreateFollowUps1795305600060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table follow_up (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        kind text not null check (kind in ('visit', 'call', 'reception', 'invited_visit')),
        happened_on date not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references app_user (id),
        place text,
        our_people text not null check (length(our_people) > 0),
        their_people text not null check (length(their_people) > 0),
        outcome text not null check (length(outcome) > 0),
        next_step text,
        next_contact_on date,
        corrects_id uuid,
        unique (lead_id, id),
        unique (corrects_id),
        foreign key (lead_id, corrects_id) references follow_up (lead_id, id),
        check (happened_on <= (recorded_at at time zone 'Asia/Shanghai')::date),
        check (next_contact_on >= happened_on)
      );
      create index follow_up_lead_idx on follow_up (lead_id, recorded_at desc);
      create index follow_up_by_idx on follow_up (recorded_by);

      create trigger follow_up_stamp before insert on follow_up
        for each row execute function stamp_recorded_at();
      create trigger follow_up_append_only before update or delete on follow_up
        for each row execute function refuse_change();
      create trigger follow_up_no_truncate before truncate on follow_up
        for each statement execute function refuse_change();

      grant select, insert on follow_up to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table follow_up');
  }
}
