import { Injectable } from '@nestjs/common';
import { coreName, type LedgerFinding, normaliseText, type ParsedLedgerRow } from '@luodi/domain';
import { companyName } from '../companies/index.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

type Named = Pick<ParsedLedgerRow, 'name' | 'companyName' | 'uscc' | 'recruitingUnitId'>;

interface Held {
  i: number;
  company: string;
  byCode: boolean;
  units: string[];
}

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
    const alike = await this.db.query<Held>(nearNames, keys);
    const unsaid = ({ i }: Held) => !registered.has(i);
    held.filter(unsaid).forEach((hit) => found[hit.i]?.push(heldBy(rows[hit.i] as Named, hit)));
    alike.filter(unsaid).forEach((hit) => found[hit.i]?.push(namedLike(rows[hit.i] as Named, hit)));
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

const heldBy = (row: Named, { company, byCode, units }: Held): LedgerFinding => ({
  field: byCode ? 'uscc' : 'companyName',
  value: byCode ? row.uscc : row.companyName,
  reason: `该投资方（${company}）已由${units.map((unit) => `「${unit}」`).join('、')}跟进`,
  fix: '与该单位或招商中心核实归属后再登记',
  severity: 'doubtful',
});

const namedLike = (row: Named, { company, units }: Held): LedgerFinding => ({
  field: 'companyName',
  value: row.companyName,
  reason: `与在库投资方「${company}」名称近似，本行没有信用代码；该投资方由${units
    .map((unit) => `「${unit}」`)
    .join('、')}跟进`,
  fix: '补填统一社会信用代码，或核实不是同一企业',
  severity: 'doubtful',
});

const rows = `jsonb_to_recordset($1::jsonb) as r
  (i int, uscc text, name text, core text, project text, unit uuid)`;

/** The text a project name is compared by; `normaliseText` in SQL. */
const comparable = (column: string): string =>
  `lower(trim(regexp_replace(normalize(${column}, nfkc), '\\s+', ' ', 'g')))`;

const sameLead = sql(
  'imports-same-lead',
  `select distinct r.i from ${rows}
   cross join lateral (
     select id from company where uscc = r.uscc
     union select id from company where name = r.name and (r.uscc is null or uscc is null)) c
   join lead l on l.company_id = c.id and l.recruiting_unit_id = r.unit
   where ${comparable('l.name')} = r.project`,
);

const heldByOthers = sql(
  'imports-held',
  `select r.i, min(c.name) as company, bool_or(c.uscc is not distinct from r.uscc and c.uscc is not null) as "byCode",
     array_agg(distinct u.name) as units
   from ${rows}
   cross join lateral (
     select id, name, uscc from company where uscc = r.uscc
     union select id, name, uscc from company where core_name = r.core and (r.uscc is null or uscc is null)) c
   join lead l on l.company_id = c.id and l.recruiting_unit_id <> r.unit
   join unit u on u.id = l.recruiting_unit_id
   group by r.i`,
);

const nearNames = sql(
  'imports-near-names',
  `select r.i, min(c.name) as company, false as "byCode", array_agg(distinct u.name) as units
   from ${rows}
   join company c on c.core_name % r.core and c.core_name <> r.core and similarity(c.core_name, r.core) >= 0.6
   join lead l on l.company_id = c.id and l.recruiting_unit_id <> r.unit
   join unit u on u.id = l.recruiting_unit_id
   where r.uscc is null
   group by r.i`,
);
