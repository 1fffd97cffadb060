import { Injectable } from '@nestjs/common';
import {
  blocking,
  type FactKind,
  factLabel,
  factPolicy,
  type FactStatus,
  isInSubtree,
  judgeClaim,
  judgeRecognition,
} from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, refused } from '../kernel/errors/problem.js';
import { LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { FactClaims } from './fact-claims.js';
import { FactEvents, type StoredFact } from './fact-events.js';
import type { ClaimFact, EvidenceInput } from './project-fact.dto.js';

export interface StandingFact {
  id: string;
  kind: FactKind;
  happenedOn: string;
  status: FactStatus;
}

/** Claiming facts and bringing their evidence. With complete evidence a claim goes under verification by itself. */
@Injectable()
export class ProjectFacts {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly files: LeadFiles,
    private readonly claims: FactClaims,
    private readonly events: FactEvents,
    private readonly audit: Audit,
    private readonly packs: RulePacks,
  ) {}

  /** Records a claim with its evidence and returns its id; refused when its dates cannot be. */
  claim(ctx: Ctx, leadId: string, input: ClaimFact): Promise<string> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      if (!factPolicy.claim(ctx.actor, lead)) {
        throw forbidden('只有招引单位和招商中心可以申报该项目的进展。');
      }
      const kind = input.kind as FactKind;
      await this.checkFiles(ctx, leadId, input.evidence);
      const evidence = input.evidence.map(stated);
      const asked = { kind, happenedOn: input.happenedOn, evidence };
      const facts = await this.claims.before(leadId, asked, ctx.today);
      const findings = judgeClaim(facts, this.packs.on(ctx.today));
      if (blocking(findings).length) throw refused(`“${factLabel(kind)}”不能申报。`, { findings });
      await this.mustBeFree(leadId, kind);
      const values = [leadId, kind, input.happenedOn, input.note ?? null];
      // The hub may claim for a unit; then neither of the two verifies.
      const isOwn = isInSubtree(ctx.actor, lead.recruitingUnitId);
      const who = [isOwn ? lead.recruitingUnitId : ctx.actor.unitId, ctx.actor.userId];
      const row = await this.db.one<{ id: string }>(insert, [...values, ...who]);
      const { id } = row as { id: string };
      await this.keepEvidence(ctx, id, input.evidence);
      await this.events.record(ctx, id, { status: 'claimed' });
      await this.audit.record(ctx, {
        action: 'fact.claim',
        subjectType: 'lead',
        subjectId: leadId,
        subjectLabel: lead.name,
        after: { factId: id, kind, happenedOn: input.happenedOn },
      });
      await this.judgeAnew(ctx, id, 'claimed');
      return id;
    });
  }

  /** Adds papers to a claim nobody has decided on; it may thereby become complete. */
  addEvidence(ctx: Ctx, factId: string, evidence: EvidenceInput[]): Promise<void> {
    return this.db.tx(async () => {
      const fact = await this.events.lock(ctx, factId);
      if (!factPolicy.claim(ctx.actor, fact.lead)) {
        throw forbidden('只有招引单位和招商中心可以补充该项目的证据。');
      }
      mustBeOpen(fact);
      await this.checkFiles(ctx, fact.leadId, evidence);
      await this.keepEvidence(ctx, factId, evidence);
      await this.audit.record(ctx, {
        action: 'fact.add-evidence',
        subjectType: 'lead',
        subjectId: fact.leadId,
        subjectLabel: fact.leadName,
        after: { factId, kinds: evidence.map(({ kind }) => kind) },
      });
      await this.judgeAnew(ctx, factId, fact.status);
    });
  }

  /** Takes a claim back before anyone verified it; it stays on record. */
  withdraw(ctx: Ctx, factId: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const fact = await this.events.lock(ctx, factId);
      if (!factPolicy.withdraw(ctx.actor, fact)) throw forbidden('只有申报单位可以撤回。');
      mustBeOpen(fact);
      await this.events.move(ctx, fact, { status: 'withdrawn', reason });
    });
  }

  /** The facts of a lead that stand: claimed, under verification or verified. */
  standing(leadId: string): Promise<StandingFact[]> {
    return this.db.query<StandingFact>(standing, [leadId]);
  }

  private async checkFiles(ctx: Ctx, leadId: string, evidence: EvidenceInput[]): Promise<void> {
    const fileIds = [...new Set(evidence.flatMap((paper) => paper.fileIds))];
    if (fileIds.length) await this.files.requireAll(ctx, leadId, fileIds);
  }

  private async mustBeFree(leadId: string, kind: FactKind): Promise<void> {
    const taken = (await this.standing(leadId)).find((fact) => fact.kind === kind);
    if (!taken) return;
    const label = factLabel(kind);
    throw conflict(
      'fact.standing',
      taken.status === 'verified'
        ? `“${label}”已核验（${taken.happenedOn}），不能再报一次。`
        : `“${label}”已申报过（${taken.happenedOn}），请在原申报上补充证据，或先撤回。`,
    );
  }

  private async keepEvidence(ctx: Ctx, factId: string, evidence: EvidenceInput[]): Promise<void> {
    if (!evidence.length) return;
    await this.db.change(insertEvidence, [factId, ctx.actor.userId, JSON.stringify(evidence)]);
  }

  private async judgeAnew(ctx: Ctx, factId: string, status: FactStatus): Promise<void> {
    const claim = await this.claims.gather(factId, ctx.today);
    const pack = this.packs.on(ctx.today);
    const findings = [...judgeRecognition(claim, pack), ...judgeClaim(claim, pack)];
    await this.db.change(keepFindings, [factId, JSON.stringify(findings)]);
    if (status === 'claimed' && !blocking(findings).length) {
      await this.events.record(ctx, factId, { status: 'verifying' });
    }
  }
}

const mustBeOpen = ({ status, kind }: StoredFact): void => {
  if (status === 'claimed' || status === 'verifying') return;
  const word = status === 'verified' ? '已核验' : '已了结';
  throw conflict(
    `fact.${status}`,
    `“${factLabel(kind)}”${word}，不能再改。确有错误的，由核查推翻后重新申报。`,
  );
};

const stated = (paper: EvidenceInput) => ({
  kind: paper.kind,
  datedOn: paper.datedOn,
  documentNo: paper.documentNo ?? null,
  amountYuan: paper.amountYuan ?? null,
  fileCount: paper.fileIds.length,
  capturedOn: [],
});

const insert = sql(
  'project-fact-insert',
  `insert into project_fact (lead_id, kind, happened_on, note, claimant_unit_id, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, now()) returning id`,
);

const insertEvidence = sql(
  'project-fact-evidence',
  `with paper as (
     select uuidv7() as id, e.* from jsonb_to_recordset($3::jsonb) as e (kind text, "datedOn" date,
       "documentNo" text, "amountYuan" bigint, note text, "fileIds" uuid[])),
   kept as (
     insert into fact_evidence (id, fact_id, kind, dated_on, document_no, amount_yuan, note, recorded_by, recorded_at)
     select id, $1, kind, "datedOn", "documentNo", "amountYuan", note, $2, now() from paper returning id)
   insert into fact_evidence_file (evidence_id, file_id)
   select paper.id, file.id from paper join kept on kept.id = paper.id
   cross join lateral unnest(paper."fileIds") as file (id) on conflict do nothing`,
);

const keepFindings = sql(
  'project-fact-findings',
  'update project_fact set findings = $2, version = version + 1 where id = $1',
);

const standing = sql(
  'project-facts-standing',
  `select id, kind, happened_on as "happenedOn", status from project_fact
   where lead_id = $1 and status in ('claimed', 'verifying', 'verified')`,
);
