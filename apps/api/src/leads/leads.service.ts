import { Injectable } from '@nestjs/common';
import { checkLead, leadPolicy } from '@luodi/domain';
import { CompaniesService } from '../companies/index.js';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, invalidForm } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { Outbox } from '../kernel/outbox/outbox.js';
import { StageEvents } from '../stage-events/index.js';
import { doublesTopic } from './doubles-topic.js';
import type { CreateLead, EditLead } from './lead.dto.js';
import { Lead } from './lead.entity.js';
import { LeadStore, searchKeys } from './lead-store.js';
import type { RevealedContact } from './lead.view.js';

/** Registering a lead, changing its facts, showing its contact. Its stage belongs to stage-moves. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly db: Db,
    private readonly store: LeadStore,
    private readonly companies: CompaniesService,
    private readonly stageEvents: StageEvents,
    private readonly stale: StaleEdits,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Registers a lead in stage 线索 and returns its id. Every fault of the form is reported at once. */
  register(ctx: Ctx, input: CreateLead): Promise<string> {
    const recruitingUnitId = input.recruitingUnitId ?? ctx.actor.unitId;
    if (!leadPolicy.create(ctx.actor, { recruitingUnitId })) {
      throw forbidden('只能为本单位登记项目；为其他单位登记请联系招商中心。');
    }
    const errors = checkLead({ ...input, recruitingUnitId }, ctx.today);
    if (errors.length) throw invalidForm(errors);
    return this.db.tx(async () => {
      const company = await this.investor(ctx, input);
      const id = await this.insert(ctx, { ...input, recruitingUnitId }, company);
      await this.stageEvents.record(ctx, [
        { leadId: id, kind: 'registration', to: 'lead', happenedOn: input.firstContactOn },
      ]);
      await this.outbox.put(doublesTopic, { leadIds: [id] });
      return id;
    });
  }

  /** Changes facts of a lead, based on the version the asker saw. */
  async edit(ctx: Ctx, id: string, change: { version: number; patch: EditLead }): Promise<void> {
    const { version, patch } = change;
    await this.db.tx(async () => {
      const lead = await this.store.lock(ctx, id);
      if (!leadPolicy.edit(ctx.actor, lead))
        throw forbidden('只有招引单位和招商中心可以修改该项目。');
      if (lead.version !== version) throw await this.stale.explain('lead', id, version, patch);
      await this.store.change(ctx, lead, patch);
    });
  }

  /** Shows the full phone number to who may see it; the reason stays in the trail. */
  revealContact(ctx: Ctx, id: string, reason: string): Promise<RevealedContact> {
    return this.db.tx(async () => {
      const lead = await this.store.lock(ctx, id);
      if (!leadPolicy.revealContact(ctx.actor, lead))
        throw forbidden('您不能查看该项目的联系电话。');
      await this.audit.record(ctx, {
        action: 'lead.reveal-contact',
        subjectType: 'lead',
        subjectId: id,
        subjectLabel: lead.name,
        after: { reason },
      });
      return { contactName: lead.contactName, contactPhone: lead.contactPhone };
    });
  }

  private async investor(ctx: Ctx, input: CreateLead): Promise<Investor> {
    const id =
      input.companyId ??
      (await this.companies.findOrCreate(ctx, input.company as { name: string })).id;
    const company = await this.db.one<Investor>(findCompany, [id]);
    if (company) return company;
    const fix = '重新选择投资方，或填写新投资方';
    throw invalidForm([{ field: 'companyId', value: id, reason: '没有这家企业', fix }]);
  }

  private async insert(ctx: Ctx, input: CreateLead, investor: Investor): Promise<string> {
    const { companyId: _, company: __, ...facts } = input;
    const keys = searchKeys({ ...input, company: investor, uscc: investor.uscc });
    const { identifiers } = await this.db.repository(Lead).insert({
      ...facts,
      ...keys,
      companyId: investor.id,
      stage: 'lead',
      stageSince: input.firstContactOn,
      createdBy: ctx.actor.userId,
    });
    const { id } = identifiers[0] as { id: string };
    await this.audit.record(ctx, {
      action: 'lead.register',
      subjectType: 'lead',
      subjectId: id,
      subjectLabel: input.name,
      after: { name: input.name, company: investor.name, recruitingUnitId: input.recruitingUnitId },
    });
    return id;
  }
}

interface Investor {
  id: string;
  name: string;
  uscc: string | null;
}

const findCompany = sql(
  'lead-company',
  'select id, name, uscc from company where id = $1 for share',
);
