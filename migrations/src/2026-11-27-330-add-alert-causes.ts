import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 症结: a word to the explanation, gone with it when the alert comes back. */
export class AddAlertCauses1795737600330 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table alert add cause text
        check (cause in ('land', 'factors', 'permits', 'funds', 'market', 'policy', 'effort', 'other'));
      alter table alert add constraint alert_cause_explained check (cause is null or explanation is not null);

      -- Who takes the explanation away need not know of the cause.
      create function drop_alert_cause() returns trigger language plpgsql as $$
      begin
        new.cause := null;
        return new;
      end $$;
      create trigger alert_cause_drop before update of explanation on alert
        for each row when (new.explanation is null and new.cause is not null) execute function drop_alert_cause();

      grant update (cause) on alert to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger alert_cause_drop on alert;
      drop function drop_alert_cause();
      alter table alert drop cause;
    `);
  }
}
