import { Injectable } from '@nestjs/common';
import { coreName, type LedgerFinding, normaliseText, type ParsedLedgerRow } from '@luodi/domain';
import { companyName } from '../companies/index.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { chunks } from '../kernel/list/chunks.js';

type Named = Pick<ParsedLedgerRow, 'name' | 'companyName' | 'uscc' | 'recruitingUnitId'>;

interface Held {
  i: number;
  company: string;
  match: 'code' | 'name' | 'near';
  units: string[];
}

const rowsPerLook = 500;

/** Compares ledger rows with the records: one statement per question, however many rows. */
@Injectable()
export class LedgerOnFile {
  constructor(private readonly db: Db) {}

  /**
   * One list of doubtful findings per row. A hint names the investor and the unit that follows it,
   * never another unit's project.
   */
  async compare(rows: readonly Named[]): Promise<LedgerFinding[][]> {
    const keys = [JSON.stringify(rows.map(keysOf))];
    const found: LedgerFinding[][] = rows.map(() => []);
    const registered = await this.registered(rows);
    registered.forEach((i) => found[i]?.push(alreadyOnFile(rows[i] as Named)));
    const held = await this.db.query<Held>(heldByOthers, keys);
    const alike = await this.alike(rows.map(keysOf).filter(({ uscc }) => !uscc));
    for (const hit of [...held, ...alike]) {
      if (!registered.has(hit.i)) found[hit.i]?.push(heldBy(rows[hit.i] as Named, hit));
    }
    return found;
  }

  /** Only for rows without a code, some at a time: a look into a trigram index is not cheap. */
  private async alike(codeless: readonly object[]): Promise<Held[]> {
    const found: Held[] = [];
    await this.db.tx(async () => {
      await this.db.query(strictly);
      for (const some of chunks(codeless, rowsPerLook))
        found.push(...(await this.db.query<Held>(nearNames, [JSON.stringify(some)])));
    });
    return found;
  }

  /** Places of the rows whose investor, project and unit already have a lead. */
  async registered(rows: readonly Named[]): Promise<Set<number>> {
    const hits = await this.db.query<{ i: number }>(sameLead, [JSON.stringify(rows.map(keysOf))]);
    return new Set(hits.map(({ i }) => i));
  }
}

const keysOf = (row: Named, i: number) => ({
  i,
  uscc: row.uscc,
  name: companyName(row.companyName ?? ''),
  core: coreName(row.companyName ?? ''),
  project: normaliseText(row.name ?? ''),
  unit: row.recruitingUnitId,
});

const alreadyOnFile = ({ name }: Named): LedgerFinding => ({
  field: 'name',
  value: name,
  reason: '已在库：同一投资方、同一项目、同一招引单位，登记时跳过',
  fix: '如需更新，请在该项目中修改',
  severity: 'doubtful',
});

const heldBy = (row: Named, { company, match, units }: Held): LedgerFinding => {
  const holders = units.map((unit) => `「${unit}」`).join('、');
  if (match === 'near') {
    return {
      field: 'companyName',
      value: row.companyName,
      reason: `与在库投资方（${company}）名称近似，信用代码无从比对；该投资方由${holders}跟进`,
      fix: '补填统一社会信用代码，或核实不是同一企业',
      severity: 'doubtful',
    };
  }
  return {
    field: match === 'code' ? 'uscc' : 'companyName',
    value: match === 'code' ? row.uscc : row.companyName,
    reason: `该投资方（${company}）已由${holders}跟进`,
    fix: '与该单位或招商中心核实归属后再登记',
    severity: 'doubtful',
  };
};

const rows = `jsonb_to_recordset($1::jsonb) as r
  (i int, uscc text, name text, core text, project text, unit uuid)`;

/** The text a project name is compared by; `normaliseText` in SQL. */
const comparable = (column: string): string =>
  `lower(trim(regexp_replace(normalize(${column}, nfkc), '\\s+', ' ', 'g')))`;

const sameLead = sql(
  'imports-same-lead',
  `select distinct r.i from ${rows}
   join company c on c.uscc = r.uscc
     or c.name = r.name and (r.uscc is null or c.uscc is null)
   join lead l on l.company_id = c.id and l.recruiting_unit_id = r.unit
   where ${comparable('l.name')} = r.project`,
);

/** The same investor with another unit; or, where a code is lacking, one of the same core name with any. */
const heldByOthers = sql(
  'imports-held',
  `with r as materialized (select * from ${rows}),
     known as (
       select r.i, r.unit, r.name as asked, r.uscc as code, c.id, c.name, c.uscc
       from r join company c on c.uscc = r.uscc
       union
       select r.i, r.unit, r.name, r.uscc, c.id, c.name, c.uscc
       from r join company c on c.core_name = r.core and (r.uscc is null or c.uscc is null))
   select k.i, min(k.name) as company, array_agg(distinct u.name) as units,
     case when bool_or(k.uscc = k.code) then 'code' when bool_or(k.name = k.asked) then 'name'
       else 'near' end as match
   from known k
   join lead l on l.company_id = k.id
     and (l.recruiting_unit_id <> k.unit
       or k.name <> k.asked and (k.uscc is null or k.code is null))
   join unit u on u.id = l.recruiting_unit_id
   group by k.i`,
);

const nearNames = sql(
  'imports-near-names',
  `select r.i, min(c.name) as company, array_agg(distinct u.name) as units, 'near' as match
   from ${rows}
   join company c on c.core_name % r.core and c.core_name <> r.core
   join lead l on l.company_id = c.id
   join unit u on u.id = l.recruiting_unit_id
   group by r.i`,
);

/** The operator's own threshold, so that the index drops what is not alike enough. */
const strictly = sql(
  'imports-near-threshold',
  `select set_config('pg_trgm.similarity_threshold', '0.6', true)`,
);
