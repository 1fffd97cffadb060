import { Injectable } from '@nestjs/common';
import {
  assessmentPolicy,
  blocking,
  diffSchemes,
  type Finding,
  packStatusLabel,
  schemeShapeFaults,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import {
  badRequest,
  conflict,
  forbidden,
  invalidForm,
  notFound,
  refused,
} from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { RulePacks } from '../rule-packs/index.js';
import type { DraftAssessment, EditAssessment } from './assessment.dto.js';
import { blankScheme, judgeScheme, periodFaults } from './judge-scheme.js';
import { lockAssessment, oneAssessment, type StoredAssessment } from './stored-assessment.js';

/** A scheme on its way: drafted by the hub, submitted whole, decided by another person, then never rewritten. */
@Injectable()
export class AssessmentProposals {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly stale: StaleEdits,
    private readonly audit: Audit,
  ) {}

  draft(ctx: Ctx, { name, from, to, basedOnId }: DraftAssessment): Promise<string> {
    const errors = periodFaults({ from, to });
    if (errors.length) throw invalidForm(errors);
    return this.db.tx(async () => {
      const base = basedOnId
        ? await this.db.one<StoredAssessment>(oneAssessment, [basedOnId])
        : null;
      if (basedOnId && !base) throw notFound('考核方案');
      const content = JSON.stringify(base?.content ?? blankScheme);
      const values = [name, from, to, content, ctx.actor.userId];
      const row = (await this.db.one<Named>(insert, values)) as Named;
      const after = { from, to, basedOn: base?.name ?? null, version: 1 };
      await this.record(ctx, row, { action: 'assessment.draft', after });
      return row.id;
    });
  }

  /** Keeps a draft as far as it is written; what is still wrong with it stops only its submission. */
  async edit(ctx: Ctx, id: string, { version, patch }: Edit): Promise<void> {
    const misshapen = patch.content ? schemeShapeFaults(patch.content) : [];
    if (misshapen.length)
      throw badRequest(`提交的内容有 ${misshapen.length} 处不符合要求。`, misshapen);
    await this.db.tx(async () => {
      const scheme = await this.lock(id);
      if (!assessmentPolicy.edit(ctx.actor, scheme)) throw mayNot(scheme, '修改');
      if (scheme.version !== version)
        throw await this.stale.explain('assessment', id, version, patch);
      const { from = scheme.from, to = scheme.to, content = scheme.content } = patch;
      const errors = periodFaults({ from, to });
      if (errors.length) throw invalidForm(errors);
      const reason = patch.reason === undefined ? scheme.reason : patch.reason;
      const source =
        patch.sourceDocument === undefined ? scheme.sourceDocument : patch.sourceDocument;
      const values = [id, from, to, JSON.stringify(content), reason || null, source || null];
      await this.db.change(keep, values);
      const said = diffSchemes(scheme.content, content);
      const of = (side: 'from' | 'to') =>
        Object.fromEntries(said.map((change) => [change.label, change[side]]));
      await this.record(ctx, scheme, {
        action: 'assessment.edit',
        before: { ...of('from'), from: scheme.from, to: scheme.to, reason: scheme.reason },
        after: { ...of('to'), from, to, reason, version: version + 1 },
      });
    });
  }

  submit(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const scheme = await this.lock(id);
      if (!assessmentPolicy.edit(ctx.actor, scheme)) throw mayNot(scheme, '送批');
      const findings = this.mustStand(ctx, scheme, '还不能送批');
      await this.db.change(submit, [id, JSON.stringify(findings)]);
      await this.record(ctx, scheme, { action: 'assessment.submit', after: { status: 'waiting' } });
    });
  }

  /** In force for its period from now on; an earlier version of the name no longer is. */
  decide(ctx: Ctx, id: string, { status, note }: Decision): Promise<void> {
    return this.db.tx(async () => {
      const scheme = await this.lock(id);
      if (!assessmentPolicy.decide(ctx.actor, scheme)) throw mayNot(scheme, '批准或退回');
      if (status === 'approved') this.mustStand(ctx, scheme, '现在不能批准');
      await this.close(ctx, scheme, { status, note });
    });
  }

  withdraw(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const scheme = await this.lock(id);
      if (!assessmentPolicy.withdraw(ctx.actor, scheme)) throw mayNot(scheme, '撤回');
      await this.close(ctx, scheme, { status: 'withdrawn', note: null });
    });
  }

  private async close(
    ctx: Ctx,
    scheme: StoredAssessment,
    { status, note }: Closing,
  ): Promise<void> {
    await this.db.change(close, [scheme.id, status, ctx.actor.userId, note]);
    await this.record(ctx, scheme, {
      action: `assessment.${status}`,
      before: { status: scheme.status },
      after: { status, note },
    });
  }

  /** Every fault and every finding that blocks, at once; the findings when it stands. */
  private mustStand(ctx: Ctx, scheme: StoredAssessment, said: string): Finding[] {
    const { faults, findings } = judgeScheme(scheme, this.packs.on(ctx.today));
    const blocked = blocking(findings);
    if (blocked.length) throw refused(`“${scheme.name}”${said}。`, { findings, errors: faults });
    if (faults.length) throw invalidForm(faults);
    return findings;
  }

  private async lock(id: string): Promise<StoredAssessment> {
    const scheme = await this.db.one<StoredAssessment>(lockAssessment, [id]);
    if (!scheme) throw notFound('考核方案');
    return scheme;
  }

  private record(ctx: Ctx, { id, name, edition }: Named, entry: Entry): Promise<void> {
    const subject = { subjectType: 'assessment', subjectId: id };
    return this.audit.record(ctx, {
      ...subject,
      subjectLabel: `${name}第 ${edition} 版`,
      ...entry,
    });
  }
}

type Named = Pick<StoredAssessment, 'id' | 'name' | 'edition'>;

interface Edit {
  version: number;
  patch: EditAssessment;
}

interface Decision {
  status: 'approved' | 'refused';
  note: string | null;
}

interface Closing {
  status: Decision['status'] | 'withdrawn';
  note: string | null;
}

interface Entry {
  action: string;
  before?: object;
  after: object;
}

const whoMay: Record<string, string> = {
  修改: '考核方案只由起草人修改；别人要改的，另起草一版。',
  送批: '考核方案由起草人送批。',
  撤回: '考核方案由起草人撤回；别人可以退回。',
  批准或退回: '考核方案由招商中心或市领导批准，且不能是起草人本人；尚未送批的不能批。',
};

const mayNot = ({ status, name, decidedByName }: StoredAssessment, verb: string) =>
  status === 'draft' || status === 'waiting'
    ? forbidden(whoMay[verb])
    : conflict(
        'assessment.settled',
        `“${name}”${packStatusLabel(status)}，不能再动。要改的，以它为底稿另起草一版。`,
        { conflict: { status, by: decidedByName } },
      );

const insert = sql(
  'assessment-insert',
  `insert into assessment (name, from_on, to_on, content, proposed_by, edition)
   select $1, $2, $3, $4, $5, 1 + coalesce(max(edition), 0) from assessment where name = $1
   returning id, name, edition`,
);
const keep = sql(
  'assessment-keep',
  `update assessment set from_on = $2, to_on = $3, content = $4, reason = $5, source_document = $6,
     version = version + 1 where id = $1`,
);
const submit = sql(
  'assessment-submit',
  `update assessment set status = 'waiting', submitted_at = now(), findings = $2, version = version + 1
   where id = $1`,
);
const close = sql(
  'assessment-decide',
  `update assessment set status = $2, decided_by = $3, decision_note = $4, version = version + 1 where id = $1`,
);
