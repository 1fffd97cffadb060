import { migrations } from '@luodi/migrations';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { openWorld, type World } from '../../../../../test/world/open-world.js';

let world: World;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  owner = await world.openOwner();
});
afterAll(() => world.close());

const lines = async (text: string): Promise<string[]> =>
  (await owner.query<{ line: string }>(text)).rows.map(({ line }) => line);

describe('库表', () => {
  it('每个外键都有索引', async () => {
    const bare = await lines(`
      select conrelid::regclass || ' ' || conname as line from pg_constraint c
      where contype = 'f' and connamespace = 'public'::regnamespace
        -- Fifty rows that never change.
        and conrelid <> 'stage_transition'::regclass
        and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = any(c.conkey)
          -- Of a key with its lead, the narrower column must lead; a partial index may only leave out nulls.
          and (cardinality(c.conkey) = 1 or i.indkey[0] <> c.conkey[1])
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%'))`);
    expect(bare).toEqual([]);
  });

  it('运行账号不是表的主人，没有超级权限，也建不了表', async () => {
    const client = new pg.Client({ connectionString: world.appUrl });
    await client.connect();
    const { rows } = await client.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: false,
      },
    ]);
    await expect(client.query('create table x (id int)')).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('运行账号能删能改的表只有这些', async () => {
    const granted = await lines(`
      select table_name || ' ' || string_agg(lower(privilege_type), ',' order by privilege_type) as line
      from information_schema.table_privileges
      where grantee = 'luodi_app' and table_schema = 'public' and privilege_type in ('DELETE', 'TRUNCATE')
      group by table_name order by 1`);
    expect(granted).toEqual([
      // A draft agreement is rewritten whole; a trigger or the service keeps a registered one.
      'agreement_commitment delete',
      'agreement_file delete',
      'agreement_party delete',
      'agreement_phase delete',
      // Derived from the events and made anew; closed months are not among them.
      'funnel_delta delete',
      'funnel_dirty delete',
      'funnel_month delete',
      'funnel_span delete',
      'funnel_tail delete',
      'idempotency_key delete',
      'incentive_tranche delete',
      'invitation delete',
      'job_effect delete',
      'job_run delete',
      'lead_double delete',
      'ledger_import_row delete',
      'notice_attempt delete',
      'notice_delivery delete',
      'outbox delete',
      // A draft plan is rewritten whole; a trigger keeps an approved one.
      'plan_month delete',
      'plan_node delete',
      // A draft reception's lists are rewritten whole; a trigger keeps a filed one's.
      'reception_companion delete',
      'reception_cost delete',
      'reception_guest delete',
      'reception_meal delete',
      'sign_in_attempt delete',
      // Taken away by the scan once judged.
      'stall_touch delete',
      'user_role delete',
      'user_session delete',
    ]);
    const updated = await lines(`
      select table_name as line from information_schema.table_privileges
      where grantee = 'luodi_app' and table_schema = 'public' and privilege_type = 'UPDATE' order by 1`);
    for (const history of [
      'audit_event',
      'follow_up',
      'lead_stage_event',
      'stage',
      'stage_transition',
    ]) {
      expect(updated).not.toContain(history);
    }
  });

  it('金额是整数、面积能耗是定点数、时刻带时区：没有浮点，没有不带时区的时刻', async () => {
    const loose = await lines(`
      select table_name || '.' || column_name || ' ' || data_type as line from information_schema.columns
      where table_schema = 'public' and (data_type in ('real', 'double precision', 'money')
        or (data_type = 'timestamp without time zone' and table_name <> 'migration'))`);
    expect(loose).toEqual([]);
  });
});

describe('迁移', () => {
  const schemaOf = (): Promise<string[]> =>
    lines(`
      select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
        || coalesce(column_default, '') as line from information_schema.columns where table_schema = 'public'
      union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
      union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace
      union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select 'grant ' || table_name || ' ' || privilege_type from information_schema.table_privileges
        where grantee = 'luodi_app' and table_schema = 'public'
      union all select 'function ' || proname from pg_proc p where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all select 'stage ' || id || rank from stage
      union all select 'transition ' || from_stage || to_stage from stage_transition
      order by 1`);

  it('全部退回再全部上来，结构、索引、约束、触发器、授权、阶段表与原来一字不差；退回后一张表不剩', async () => {
    const before = await schemaOf();
    expect(before.length).toBeGreaterThan(200);
    const source = new DataSource({
      type: 'postgres',
      url: world.ownerUrl,
      migrations,
      migrationsTransactionMode: 'each',
      migrationsTableName: 'migration',
      extra: { max: 1 },
    });
    await source.initialize();
    try {
      for (const _ of migrations) await source.undoLastMigration();
      expect(
        await lines(
          `select tablename as line from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
        ),
      ).toEqual([]);
      await source.runMigrations();
      expect(await schemaOf()).toEqual(before);
      expect(await source.showMigrations()).toBe(false);
    } finally {
      await source.destroy();
    }
  });
});
