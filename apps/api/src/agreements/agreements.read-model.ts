import { Injectable } from '@nestjs/common';
import { type AgreementKind, agreementPolicy, type CountyPack } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { ageing } from './agreement.facts.js';
import { presentAgreement } from './agreement.presenter.js';
import type {
  AgreementDetail,
  AgreementPage,
  AgreementRow,
  LeadAgreements,
} from './agreement.view.js';
import {
  agreementConditions,
  agreementList,
  listColumns,
  listFrom,
  listJoins,
} from './agreement-list.js';
import { AgreementStore } from './agreement-store.js';
import { kin } from './stored-agreement.js';

type Stored = Omit<AgreementRow, 'ageing' | 'overduePhases' | 'nextDueOn'> & {
  isConverted: boolean;
  isOver: boolean;
  openDueOn: string[];
};

export interface RegisteredAgreement {
  id: string;
  kind: AgreementKind;
  signedOn: string;
}

/** Agreements for screens; whoever reads the project reads its agreements. */
@Injectable()
export class AgreementsReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly store: AgreementStore,
    private readonly packs: RulePacks,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<AgreementPage> {
    const query = readListQuery(raw, agreementList);
    const { where, values } = agreementConditions(ctx, query.filters);
    const page = await paged<Stored>(this.db, {
      label: 'agreements-list',
      columns: listColumns,
      from: listFrom,
      joins: listJoins,
      where,
      values,
      query,
    });
    const pack = this.packs.on(ctx.today);
    return { ...page, data: page.data.map((row) => presentRow(ctx, row, pack)) };
  }

  /** The agreements of a project and of those merged into it, the latest signed first. */
  async ofLead(ctx: Ctx, leadId: string): Promise<LeadAgreements> {
    const lead = await this.leads.record(ctx, leadId);
    const rows = await this.db.query<Stored>(ofLead, [leadId]);
    const pack = this.packs.on(ctx.today);
    return {
      data: rows.map((row) => presentRow(ctx, row, pack)),
      canDraft: !lead.mergedIntoId && agreementPolicy.draft(ctx.actor, lead),
    };
  }

  async one(ctx: Ctx, id: string): Promise<AgreementDetail> {
    const stored = await this.store.find(id);
    const lead = await this.leads
      .record(ctx, stored.lead.id)
      .catch((error: { status?: number }) => {
        throw error.status === 404 ? notFound('协议') : error;
      });
    return presentAgreement(ctx, stored, { lead, pack: this.packs.on(ctx.today) });
  }

  /** The registered agreements of a project; for other slices, the asker's right is theirs to check. */
  registered(leadId: string): Promise<RegisteredAgreement[]> {
    return this.db.query<RegisteredAgreement>(registered, [leadId]);
  }
}

const presentRow = (ctx: Ctx, stored: Stored, pack: CountyPack): AgreementRow => {
  const { isConverted: _, isOver: __, openDueOn, ...row } = stored;
  const isRunning = stored.status === 'registered';
  return {
    ...row,
    overduePhases: isRunning ? openDueOn.filter((day) => day < ctx.today).length : 0,
    nextDueOn: isRunning ? (openDueOn[0] ?? null) : null,
    ageing: ageing(stored, ctx.today, pack),
  };
};

const ofLead = sql(
  'agreements-of-lead',
  `select ${listColumns} from ${listFrom} ${listJoins} where t.lead_id in ${kin('$1::uuid')}
   order by t.status in ('terminated', 'discarded'), t.signed_on desc, t.id`,
);

const registered = sql(
  'agreements-registered',
  `select id, kind, signed_on as "signedOn" from agreement
   where lead_id = $1 and status = 'registered' order by signed_on, id`,
);
