import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 开支标准: cells are only added, the later one stands from its day on. The rows shipped here are all 待确认. */
export class CreateSpendingLimits1795651200215 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table spending_limit (
        id uuid primary key default uuidv7(),
        document text not null check (length(document) between 2 and 120),
        kind text not null check (kind in ('lodging', 'meal', 'local_transport', 'working_meal')),
        rank text not null check (rank in ('ministry', 'bureau', 'county', 'section', 'other', 'any')),
        -- GB/T 2260; null = wherever no narrower place is named.
        place text check (place ~ '^[0-9]{6}$'),
        -- Whole yuan per person and day, or per person and meal; null = the cell was withdrawn.
        amount_yuan bigint check (amount_yuan between 1 and 100000),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        version int not null check (version >= 1),
        source text not null check (length(source) between 2 and 500),
        is_pending boolean not null,
        -- Null: shipped with the product.
        entered_by uuid references app_user (id),
        recorded_at timestamptz not null,
        unique nulls not distinct (document, kind, rank, place, version)
      );
      create index spending_limit_cell_idx on spending_limit (kind, place, rank, valid_from desc);
      create index spending_limit_entered_by_idx on spending_limit (entered_by);
      create trigger spending_limit_stamp before insert on spending_limit
        for each row execute function stamp_recorded_at();
      create trigger spending_limit_append_only before update or delete on spending_limit
        for each row execute function refuse_change();

      insert into spending_limit (document, kind, rank, place, amount_yuan, valid_from, version, source, is_pending, recorded_at)
      select '差旅住宿费标准表（财行〔2016〕71号）', 'lodging', r.rank, x.place, r.amount, '2016-04-01', 1,
        '凭记忆录入，尚未与财政部公布的标准表核对', true, now()
      from (values
        ('110000', 1100, 650, 500),
        ('310000', 1100, 600, 500),
        ('330100', 900, 500, 400),
        ('330200', 800, 450, 350),
        ('320100', 900, 490, 380),
        ('320200', 900, 490, 380),
        ('320500', 900, 490, 380),
        ('440100', 900, 550, 450),
        ('440300', 900, 550, 450),
        ('340000', 800, 460, 350)
      ) x (place, ministry, bureau, other),
      lateral (values ('ministry', x.ministry), ('bureau', x.bureau), ('other', x.other)) r (rank, amount);

      insert into spending_limit (document, kind, rank, place, amount_yuan, valid_from, version, source, is_pending, recorded_at)
      select '中央和国家机关差旅费管理办法（财行〔2013〕531号）', kind, 'any', place, amount, '2014-01-01', 1,
        '凭记忆录入，尚未与原文核对；本省县级人员的标准未找到', true, now()
      from (values
        ('meal', null, 100),
        ('meal', '540000', 120),
        ('meal', '630000', 120),
        ('meal', '650000', 120),
        ('local_transport', null, 80)
      ) x (kind, place, amount);

      grant select, insert on spending_limit to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table spending_limit');
  }
}
