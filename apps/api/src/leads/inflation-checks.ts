import { Injectable } from '@nestjs/common';
import {
  type Finding,
  type InflationFacts,
  judgeInflation,
  leadPolicy,
  type LeadSubject,
  type SiblingLead,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { RulePacks } from '../rule-packs/index.js';
import type { LeadRecord } from './lead-record.js';

/** The seam between a lead with its neighbours and the rules that look for inflated amounts. */
@Injectable()
export class InflationChecks {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  /** Of the record as given, so that a change can be judged before it is made. */
  async judge(ctx: Ctx, lead: LeadRecord): Promise<Finding[]> {
    const around = await this.db.one<Around>(readAround, [lead.id]);
    const { later, siblings } = around as Around;
    const shown = siblings.map((sibling) => siblingOf(ctx, sibling));
    return judgeInflation({ ...lead, later, siblings: shown }, this.packs.on(ctx.today));
  }
}

type StoredSibling = SiblingLead & LeadSubject & { no: string; unit: string };

interface Around {
  later: InflationFacts['later'];
  siblings: StoredSibling[];
}

/** Of a lead the asker may not read only the unit that holds it is named. */
const siblingOf = (ctx: Ctx, sibling: StoredSibling): SiblingLead => {
  const mayRead = leadPolicy.read(ctx.actor, sibling);
  return { ...sibling, label: mayRead ? sibling.no : `${sibling.unit}的一个项目` };
};

const readAround = sql(
  'lead-inflation-around',
  `select
     (select coalesce(json_agg(json_build_object('paper', paper, 'on', day, 'yuan', yuan) order by day), '[]')
      from (
        select case kind when 'intent' then '意向协议' when 'framework' then '框架协议' else '正式协议' end as paper,
          signed_on as day, total_investment_yuan as yuan
        from agreement where lead_id = t.id and status = 'registered' and total_investment_yuan is not null
        union all
        select '备案通知', e.dated_on, e.amount_yuan from project_fact f
        join fact_evidence e on e.fact_id = f.id and e.kind = 'filing_notice' and e.amount_yuan is not null
        where f.lead_id = t.id and f.kind = 'registered' and f.status in ('claimed', 'verifying', 'verified')) p) as later,
     (select coalesce(json_agg(json_build_object('id', o.id, 'no', o.no, 'unit', u.name, 'totalInvestmentYuan', o.total_investment_yuan,
        'product', o.product, 'parcelNo', o.parcel_no, 'firstContactOn', o.first_contact_on,
        'recruitingUnitId', o.recruiting_unit_id, 'carrierUnitId', o.carrier_unit_id, 'stage', o.stage,
        'secrecy', o.secrecy) order by o.id), '[]')
      from (select * from lead where company_id = t.company_id and id <> t.id and merged_into_id is null
              and stage not in (select id from stage where is_exit) order by id limit 50) o
      join unit u on u.id = o.recruiting_unit_id) as siblings
   from lead t where t.id = $1`,
);
