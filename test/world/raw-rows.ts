import pg from 'pg';
import type { World } from './open-world.js';

type Row = Record<string, unknown>;

/**
 * Writes rows as if they had always been there: no trigger, no gate, any day. Only for what must lie in a past that no
 * verb can reach; whatever a spec says about a verb goes through the verb.
 */
export class RawRows {
  private constructor(private readonly client: pg.Client) {}

  static async open({ ownerUrl }: World): Promise<RawRows> {
    const { superuserUrl } = JSON.parse(process.env.LUODI_TEST_DB ?? '{}') as {
      superuserUrl: string;
    };
    const url = new URL(superuserUrl);
    url.pathname = new URL(ownerUrl).pathname;
    const client = new pg.Client({ connectionString: url.toString() });
    await client.connect();
    await client.query(keepTouching);
    await client.query(`set session_replication_role = replica`);
    return new RawRows(client);
  }

  /** Inserts rows that share their columns; returns their ids, where the table has one. */
  async insert(table: string, rows: readonly Row[]): Promise<string[]> {
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    const text = `insert into ${table} as r (${columns}) select ${columns}
      from jsonb_populate_recordset(null::${table}, $1) returning to_jsonb(r) ->> 'id' as id`;
    const { rows: made } = await this.client.query<{ id: string }>(text, [JSON.stringify(rows)]);
    return made.map(({ id }) => id);
  }

  async one(table: string, row: Row): Promise<string> {
    return (await this.insert(table, [row]))[0]!;
  }

  async run(text: string, values: unknown[] = []): Promise<void> {
    await this.client.query(text, values);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** Even so the scan hears of what changed, as it would of a verb. */
const keepTouching = `do $$ declare t record; begin
  for t in select tgrelid::regclass as of_table, tgname from pg_trigger where tgname like '%_touched_by_%' loop
    execute format('alter table %s enable always trigger %I', t.of_table, t.tgname);
  end loop; end $$`;
