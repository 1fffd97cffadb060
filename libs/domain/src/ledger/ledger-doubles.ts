import { coreName, normaliseText } from '../search/index.js';
import type { LedgerFinding, ParsedLedgerRow } from './ledger-row.js';

type Named = Pick<ParsedLedgerRow, 'no' | 'name' | 'companyName' | 'uscc'>;

/**
 * Rows of one file that may be one project told twice; one list of doubtful findings per row.
 * By code: same credit code and same project as an earlier row. By name: no code, and the same core
 * company name as a row that has one, or as an earlier row. Two codes under one exact name: one may be wrong.
 */
export function ledgerDoubles(rows: readonly Named[]): LedgerFinding[][] {
  const byCode = groupBy(rows, ({ uscc, name }) =>
    uscc && name ? `${uscc} ${normaliseText(name)}` : null,
  );
  const byName = groupBy(rows, ({ companyName }) => (companyName ? coreName(companyName) : null));
  const byExactName = groupBy(rows, ({ companyName, uscc }) =>
    companyName && uscc ? normaliseText(companyName) : null,
  );
  const place = new Map(rows.map((row, i) => [row, i]));
  return rows.map((row) => {
    const isEarlier = (other: Named) => place.get(other)! < place.get(row)!;
    const told = othersIn(byCode, row).filter(isEarlier);
    const alike = row.uscc
      ? []
      : othersIn(byName, row).filter((other) => other.uscc || isEarlier(other));
    const otherwiseCoded = othersIn(byExactName, row).filter(
      (other) => other.uscc !== row.uscc && isEarlier(other),
    );
    return [
      ...(told.length ? [toldTwice(row, told)] : []),
      ...(alike.length ? [likeNamed(row, alike)] : []),
      ...(otherwiseCoded.length ? [codedOtherwise(row, otherwiseCoded)] : []),
    ];
  });
}

function toldTwice(row: Named, others: readonly Named[]): LedgerFinding {
  return {
    field: 'uscc',
    value: row.uscc,
    reason: `与${numbers(others)} 同一企业、同一项目，疑似重复申报`,
    fix: '核实后只保留一行',
    severity: 'doubtful',
  };
}

function likeNamed(row: Named, others: readonly Named[]): LedgerFinding {
  return {
    field: 'companyName',
    value: row.companyName,
    reason: `与${numbers(others)} 的投资方名称近似，本行没有信用代码，疑似同一企业`,
    fix: '补填统一社会信用代码',
    severity: 'doubtful',
  };
}

function codedOtherwise(row: Named, others: readonly Named[]): LedgerFinding {
  return {
    field: 'uscc',
    value: row.uscc,
    reason: `与${numbers(others)} 投资方同名，信用代码却不同`,
    fix: '对照营业执照核对两行的代码；确为两家企业则无需修改',
    severity: 'doubtful',
  };
}

function numbers(rows: readonly Named[]): string {
  return rows.map(({ no, name }) => (no === null ? `「${name}」` : `序号 ${no}`)).join('、');
}

function othersIn(groups: ReadonlyMap<Named, readonly Named[]>, row: Named): Named[] {
  return (groups.get(row) ?? []).filter((other) => other !== row);
}

function groupBy(
  rows: readonly Named[],
  keyOf: (row: Named) => string | null,
): ReadonlyMap<Named, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  const groupOf = new Map<Named, Named[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
    groupOf.set(row, group);
  }
  return groupOf;
}
