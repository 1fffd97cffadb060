import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  blocking,
  delayedDays,
  type Finding,
  judgeLandDelay,
  type LandDelay,
  landDelayPolicy,
} from '@luodi/domain';
import { ChangeAppliers, type ChangeRequest, ChangeRequests } from '../change-requests/index.js';
import { LeadFiles } from '../files/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, refused } from '../kernel/errors/problem.js';
import { LeadStore } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { DelayLand } from './land-delay.dto.js';
import type { LandDelayView } from './land-delay.view.js';

/** 政府原因顺延: asked for with papers, in force once a second person agrees. */
@Injectable()
export class LandDelays implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadStore,
    private readonly files: LeadFiles,
    private readonly changes: ChangeRequests,
    private readonly appliers: ChangeAppliers,
    private readonly packs: RulePacks,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.appliers.on('delay_land', (ctx, request) => this.confirm(ctx, request));
  }

  /** Keeps the delay as a request to a second person; refused with every finding. */
  ask(ctx: Ctx, leadId: string, input: DelayLand): Promise<void> {
    return this.db.tx(async () => {
      const lead = await this.leads.lock(ctx, leadId);
      if (!(await this.mayAsk(ctx))) throw forbidden('政府原因顺延由自然资源部门或招商中心登记。');
      const findings = await this.judge(ctx, leadId, input);
      await this.changes.ask(ctx, {
        ...{ lead, kind: 'delay_land', reason: input.reason, findings },
        payload: {
          before: {},
          after: { landDelay: wordsOf(input), landDelayPapers: await this.names(input) },
          detail: { ...input },
        },
      });
    });
  }

  async mayAsk(ctx: Ctx): Promise<boolean> {
    const unit = await this.db.one<{ department: string | null }>(ownUnit, [ctx.actor.unitId]);
    return landDelayPolicy.ask(ctx.actor, unit?.department ?? null);
  }

  /** Those in force, in the order of their days. */
  ofLead(leadId: string): Promise<LandDelayView[]> {
    return this.db.query<LandDelayView>(ofLead, [leadId]);
  }

  private async confirm(ctx: Ctx, request: ChangeRequest): Promise<void> {
    const { id, leadId, requestedById, payload } = request;
    const lead = await this.leads.lock(ctx, leadId);
    const input = payload.detail as unknown as DelayLand;
    await this.judge(ctx, leadId, input);
    const { fromOn, toOn, reason, fileIds } = input;
    const who = [id, requestedById, ctx.actor.userId];
    const values = [leadId, fromOn, toOn, reason, ...who, [...new Set(fileIds)]];
    await this.db.change(insert, values);
    await this.audit.record(ctx, {
      action: 'land-delay.record',
      ...{ subjectType: 'lead', subjectId: leadId, subjectLabel: lead.name },
      after: { landDelay: wordsOf(input), reason },
    });
  }

  private async names({ fileIds }: DelayLand): Promise<string> {
    const files = await this.db.query<{ name: string }>(fileNames, [fileIds]);
    return files.map(({ name }) => name).join('、');
  }

  private async judge(ctx: Ctx, leadId: string, input: DelayLand): Promise<Finding[]> {
    const { fileIds } = input;
    if (fileIds.length) await this.files.requireAll(ctx, leadId, fileIds, 'progress');
    const earlier: LandDelay[] = await this.ofLead(leadId);
    const facts = { ...input, today: ctx.today, fileCount: new Set(fileIds).size, earlier };
    const findings = judgeLandDelay(facts, this.packs.on(ctx.today));
    if (blocking(findings).length) throw refused('这次顺延不能登记。', { findings });
    return findings;
  }
}

const wordsOf = ({ fromOn, toOn }: LandDelay): string =>
  `${fromOn} 至 ${toOn}，共 ${delayedDays([{ fromOn, toOn }])} 天`;

const fileNames = sql(
  'land-delay-papers',
  'select name from lead_file where id = any($1::uuid[]) order by id',
);

const ownUnit = sql('land-delay-department', 'select department from unit where id = $1');

const ofLead = sql(
  'land-delays-of-lead',
  `select d.id, lower(d.during) as "fromOn", upper(d.during) - 1 as "toOn", d.reason, p.display_name as "proposedBy",
     a.display_name as "approvedBy", d.recorded_at as "recordedAt",
     (select json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
        'capturedOn', f.captured_on) order by f.id) from land_delay_file x join lead_file f on f.id = x.file_id
      where x.delay_id = d.id) as files
   from land_delay d join app_user p on p.id = d.proposed_by join app_user a on a.id = d.approved_by
   where d.lead_id = $1 order by d.during`,
);

const insert = sql(
  'land-delay-insert',
  `with kept as (
     insert into land_delay (lead_id, during, reason, change_request_id, proposed_by, approved_by, recorded_at)
     values ($1, daterange($2::date, $3::date, '[]'), $4, $5, $6, $7, now()) returning id)
   insert into land_delay_file (delay_id, file_id) select kept.id, unnest($8::uuid[]) from kept`,
);
