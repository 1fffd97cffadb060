import { Injectable } from '@nestjs/common';
import {
  blocking,
  factLabel,
  factPolicy,
  factStatuses,
  type Finding,
  judgeSiteCheck,
  standingStatuses,
} from '@luodi/domain';
import { LeadFiles } from '../files/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound, refused } from '../kernel/errors/problem.js';
import { type LeadRecord, LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { FactEvents, type StoredFact } from './fact-events.js';
import type { RecordSiteCheck } from './site-check.dto.js';

/** Going there to look. What is found against a claim overturns it in the same transaction. */
@Injectable()
export class SiteChecksService {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly files: LeadFiles,
    private readonly events: FactEvents,
    private readonly audit: Audit,
    private readonly packs: RulePacks,
  ) {}

  /** Records a visit with its photos and returns its id. */
  record(ctx: Ctx, leadId: string, visit: RecordSiteCheck): Promise<string> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      const fact = visit.factId ? await this.events.lock(ctx, visit.factId) : null;
      if (fact && fact.leadId !== leadId) throw notFound('申报');
      mustBeOfAnother(ctx, lead, fact);
      mustSayWhat(visit);
      if (fact && !standingStatuses.includes(fact.status)) throw settled(fact);
      const findings = await this.judge(ctx, leadId, { visit, fact });
      const id = await this.insert(ctx, leadId, { visit, fact, findings });
      await this.audit.record(ctx, {
        action: 'site-check.record',
        subjectType: 'lead',
        subjectId: leadId,
        subjectLabel: lead.name,
        after: { siteCheckId: id, factId: visit.factId ?? null, verdict: visit.verdict },
      });
      if (fact && visit.verdict === 'differs') {
        const reason = `现场核查（${visit.checkedOn}）：${visit.found}`;
        await this.events.move(ctx, fact, { status: 'overturned', reason, siteCheckId: id });
      }
      return id;
    });
  }

  private async judge(ctx: Ctx, leadId: string, { visit, fact }: Asked): Promise<Finding[]> {
    const { checkedOn, verdict, fileIds } = visit;
    await this.files.requireAll(ctx, leadId, fileIds, 'site_check');
    const photos = await this.files.photoDays(fileIds);
    const known = { checkedOn, verdict, fact, photos, today: ctx.today };
    const findings = judgeSiteCheck(known, this.packs.on(ctx.today));
    if (blocking(findings).length) throw refused('核查记录不能保存。', { findings });
    return findings;
  }

  private async insert(
    ctx: Ctx,
    leadId: string,
    { visit, fact, findings }: Asked & { findings: Finding[] },
  ): Promise<string> {
    const { checkedOn, place, announced = false, found, verdict, note, fileIds } = visit;
    const about = [leadId, fact?.id ?? null, fact ? null : visit.aspect];
    const seen = [checkedOn, place || null, announced, reportedOf(visit, fact), found, verdict];
    const row = await this.db.one<{ id: string }>(insert, [
      ...about,
      ...seen,
      note || null,
      JSON.stringify(findings),
      ctx.actor.unitId,
      ctx.actor.userId,
    ]);
    const { id } = row as { id: string };
    await this.db.change(insertFiles, [id, [...new Set(fileIds)]]);
    return id;
  }
}

interface Asked {
  visit: RecordSiteCheck;
  fact: StoredFact | null;
}

const mustBeOfAnother = (ctx: Ctx, lead: LeadRecord, fact: StoredFact | null): void => {
  const mayVisit = factPolicy.checkSite(ctx.actor, lead);
  if (mayVisit && (!fact || factPolicy.verify(ctx.actor, fact))) return;
  throw forbidden('现场核查由招商中心、督查或统计等部门办理，且不能是招引、载体或申报单位。');
};

const mustSayWhat = ({ factId, aspect, reported }: RecordSiteCheck): void => {
  if (factId && aspect) {
    throw invalidForm([
      {
        field: 'aspect',
        value: aspect,
        reason: '核查申报时不另填方面',
        fix: '去掉方面，或不选申报',
      },
    ]);
  }
  if (factId) return;
  const blank = [
    { field: 'aspect', value: aspect, fix: '写明核查的是哪方面，如设备安装' },
    { field: 'reported', value: reported, fix: '写明单位怎么报的' },
  ].filter(({ value }) => !value);
  if (blank.length) throw invalidForm(blank.map((one) => ({ ...one, reason: '未填' })));
};

const statusLabel = (status: StoredFact['status']): string =>
  factStatuses.find(({ id }) => id === status)?.label ?? status;

const settled = ({ kind, status }: StoredFact) =>
  conflict(
    'fact.settled',
    `“${factLabel(kind)}”的申报${statusLabel(status)}，不必再核查；可以改为核查某一方面。`,
  );

/** What the unit says, as it stood on the day: the claim speaks for itself. */
const reportedOf = ({ reported }: RecordSiteCheck, fact: StoredFact | null): string => {
  if (!fact) return reported as string;
  const claim = `报${factLabel(fact.kind)} ${fact.happenedOn}，${statusLabel(fact.status)}`;
  return reported ? `${claim}；${reported}`.slice(0, 500) : claim;
};

const insert = sql(
  'site-check-insert',
  `insert into site_check (lead_id, fact_id, aspect, checked_on, place, announced, reported, found, verdict,
     note, findings, checker_unit_id, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now()) returning id`,
);

const insertFiles = sql(
  'site-check-files',
  'insert into site_check_file (site_check_id, file_id) select $1, unnest($2::uuid[])',
);
