import { Injectable } from '@nestjs/common';
import {
  blocking,
  checkTargets,
  type FieldError,
  indicatorLabel,
  judge,
  packStatusLabel,
  type ProposalSubject,
  type TargetRow,
  targetPolicy,
  targetRules,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound, refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import type { ProposeTargets } from './target.dto.js';

/** Tasks are set out whole, by year and indicator; somebody else approves; an amendment is a new version. */
@Injectable()
export class TargetSheets {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly audit: Audit,
  ) {}

  /** Puts a version before a second person; returns its id. Of two at once the second is told of the first. */
  propose(ctx: Ctx, input: ProposeTargets): Promise<string> {
    return this.db.tx(async () => {
      const { year, indicator, sourceDocument, reason = null } = input;
      const rows = await this.named(input);
      const replaces = (await this.db.one<{ edition: number }>(inForce, [year, indicator]))
        ?.edition;
      const sheet = { indicator, rows, replaces: replaces ?? null, reason };
      const errors = checkTargets(sheet);
      if (errors.length) throw invalidForm(errors);
      const findings = judge(targetRules, sheet, this.packs.on(ctx.today));
      if (blocking(findings).length) throw refused('目标任务还不能送批。', { findings });
      const values = [year, indicator, sourceDocument, reason || null, JSON.stringify(findings)];
      const stored = (await this.db.one<Stored>(insert, [...values, ctx.actor.userId])) as Stored;
      await this.db.change(insertRows, [stored.id, JSON.stringify(rows)]);
      const annual = rows.reduce((sum, row) => sum + row.annual, 0);
      const after = { edition: stored.edition, annual, units: rows.length, reason };
      await this.record(ctx, { ...stored, year, indicator }, { action: 'target.propose', after });
      return stored.id;
    });
  }

  decide(ctx: Ctx, id: string, { status, note }: Decision): Promise<void> {
    return this.close(ctx, id, {
      ...{ status, note },
      mayNot: '目标任务由招商中心或市领导批准，且不能是提出人本人。',
      may: (sheet) => targetPolicy.decide(ctx.actor, sheet),
    });
  }

  withdraw(ctx: Ctx, id: string): Promise<void> {
    return this.close(ctx, id, {
      ...{ status: 'withdrawn', note: null },
      mayNot: '目标任务由提出人撤回；别人可以退回。',
      may: (sheet) => targetPolicy.withdraw(ctx.actor, sheet),
    });
  }

  private close(ctx: Ctx, id: string, { status, note, may, mayNot }: Closing): Promise<void> {
    return this.db.tx(async () => {
      const sheet = await this.db.one<Stored>(lock, [id]);
      if (!sheet) throw notFound('目标任务');
      if (sheet.status !== 'waiting') throw settled(sheet);
      if (!may(sheet)) throw forbidden(mayNot);
      await this.db.change(decide, [id, status, ctx.actor.userId, note]);
      await this.record(ctx, sheet, {
        action: `target.${status}`,
        before: { status: sheet.status },
        after: { status, note },
      });
    });
  }

  /** The rows with their units' names; a unit that is not there is a fault of its field. */
  private async named({ rows = [] }: ProposeTargets): Promise<TargetRow[]> {
    const found = await this.db.query<{ id: string; name: string }>(unitNames, [
      rows.map(({ unitId }) => unitId),
    ]);
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const errors: FieldError[] = rows.flatMap(({ unitId }, at) =>
      names.has(unitId)
        ? []
        : [
            {
              ...{ field: `rows.${at}.unitId`, value: unitId },
              ...{ reason: '没有这个单位', fix: '刷新后重选' },
            },
          ],
    );
    if (errors.length) throw invalidForm(errors);
    return rows.map((row) => ({ ...row, unitName: names.get(row.unitId) as string }));
  }

  private record(ctx: Ctx, sheet: Stored, entry: Entry): Promise<void> {
    const { id, year, indicator, edition } = sheet;
    return this.audit.record(ctx, {
      ...{ subjectType: 'target', subjectId: id },
      subjectLabel: `${year} 年${indicatorLabel(indicator)}任务第 ${edition} 版`,
      ...entry,
    });
  }
}

interface Decision {
  status: 'approved' | 'refused';
  note: string | null;
}

interface Closing {
  status: 'approved' | 'refused' | 'withdrawn';
  note: string | null;
  may: (sheet: Stored) => boolean;
  mayNot: string;
}

interface Entry {
  action: string;
  before?: object;
  after: object;
}

interface Stored extends ProposalSubject {
  id: string;
  year: number;
  indicator: string;
  edition: number;
}

const settled = ({ status }: Stored) =>
  conflict('target.settled', `这一版任务${packStatusLabel(status)}，不能再办。有调整的另提一版。`, {
    conflict: { status },
  });

const stored = `id, year, indicator, edition, status, proposed_by as "proposedById"`;

const inForce = sql(
  'target-in-force',
  `select edition from target_sheet where year = $1 and indicator = $2 and status = 'approved'
   order by decided_at desc limit 1`,
);
const insert = sql(
  'target-insert',
  `insert into target_sheet (year, indicator, source_document, reason, findings, proposed_by, edition)
   select $1, $2, $3, $4, $5, $6, 1 + coalesce(max(edition), 0) from target_sheet
   where year = $1 and indicator = $2 returning ${stored}`,
);
const insertRows = sql(
  'target-insert-rows',
  `insert into target_row (sheet_id, unit_id, annual, months)
   select $1, r."unitId", r.annual, r.months
   from jsonb_to_recordset($2::jsonb) as r ("unitId" uuid, annual bigint, months bigint[])`,
);
const lock = sql('target-lock', `select ${stored} from target_sheet where id = $1 for update`);
const decide = sql(
  'target-decide',
  'update target_sheet set status = $2, decided_by = $3, decision_note = $4 where id = $1',
);
const unitNames = sql('target-units', 'select id, name from unit where id = any($1::uuid[])');
