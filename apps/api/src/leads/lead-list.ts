import {
  bases,
  type Basis,
  type CountyPack,
  followedStages,
  leadSources,
  pillarIndustries,
  secrecies,
  stages,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { quoted } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneDate, oneId, oneOf, someOf, words, yuan } from '../kernel/list/filters.js';
import type { ListSpec } from '../kernel/list/list-query.js';
import { matchesWords } from '../kernel/list/search.js';
import { isUnder } from '../kernel/scope/unit-subtree.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { isInflated } from './inflation-filter.js';

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

export const leadList: ListSpec = {
  filters: {
    stage: someOf(ids(stages)),
    basis: oneOf(ids(bases)),
    contactEvidenced: flag,
    unitId: oneId,
    carrierUnitId: oneId,
    companyId: oneId,
    pillarIndustry: someOf(ids(pillarIndustries)),
    source: someOf(ids(leadSources)),
    secrecy: someOf(ids(secrecies)),
    minTotalYuan: yuan,
    maxTotalYuan: yuan,
    nextContactBefore: oneDate,
    addedSince: oneDate,
    overdueContact: flag,
    noNextContact: flag,
    inflated: flag,
    q: words(),
  },
  sorts: {
    updatedAt: 't.updated_at',
    createdAt: 't.created_at',
    no: 't.no',
    name: 't.name collate "zh-x-icu"',
    totalInvestmentYuan: { nullable: 't.total_investment_yuan' },
    stageSince: 't.stage_since',
    nextContactOn: { nullable: 't.next_contact_on' },
    firstContactOn: 't.first_contact_on',
  },
  defaultSort: '-updatedAt',
};

const active = quoted(stages.filter(({ kind }) => kind === 'active').map(({ id }) => id));
const followed = quoted(followedStages);

/** The agreed next contact lies in the past; `today` is a placeholder. The dashboard counts by the same words. */
export const isOverdue = (today: string): string =>
  `coalesce(t.next_contact_on < ${today}::date, false) and t.stage in (${active})`;

/** In a stage that must not be entered without a next contact date, and has none. */
export const hasNoNextContact = `t.next_contact_on is null and t.stage in (${followed})`;

/** Recruited by a unit or one below it; `at` is a placeholder. An array, not a join: so the index by unit, stage and time serves the page and the count. */
export const inUnit = (at: string, alias = 't'): string =>
  isUnder(`${alias}.recruiting_unit_id`, at);

const stageColumns: Readonly<Record<Basis, string>> = {
  claimed: 't.stage',
  verifying: 't.verifying_stage',
  verified: 't.verified_stage',
};

/** The stage a list reads: the working record's unless another basis is asked for. */
export const stageColumn = ({ basis = 'claimed' }: { basis?: Basis }): string =>
  stageColumns[basis];

/** The leads an actor may read that match the filters of `leadList`. */
export const leadConditions = (
  ctx: Ctx,
  filters: Record<string, unknown>,
  pack: CountyPack,
): Conditions => {
  const conditions = matchesWords(visibleLeads(ctx, new Conditions()), filters.q)
    .add((at) => `${stageColumn(filters)} = any(${at}::text[])`, filters.stage)
    .add((at) => `(t.contact_evidenced_on is not null) = ${at}`, filters.contactEvidenced)
    .add(inUnit, filters.unitId)
    .add((at) => `t.carrier_unit_id = ${at}`, filters.carrierUnitId)
    .add((at) => `t.company_id = ${at}`, filters.companyId)
    .add((at) => `t.pillar_industry = any(${at}::text[])`, filters.pillarIndustry)
    .add((at) => `t.source = any(${at}::text[])`, filters.source)
    .add((at) => `t.secrecy = any(${at}::text[])`, filters.secrecy)
    .add((at) => `t.total_investment_yuan >= ${at}`, filters.minTotalYuan)
    .add((at) => `t.total_investment_yuan <= ${at}`, filters.maxTotalYuan)
    .add((at) => `t.next_contact_on < ${at}`, filters.nextContactBefore)
    .add(
      (at) => `t.created_at >= ${at}::date::timestamp at time zone 'Asia/Shanghai'`,
      filters.addedSince,
    )
    .add((at) => `(${isInflated(pack)}) = ${at}`, filters.inflated)
    .add((at) => `(${hasNoNextContact}) = ${at}`, filters.noNextContact);
  if (filters.overdueContact !== undefined) {
    conditions.add((at) => `(${isOverdue(at)}) = ${String(filters.overdueContact)}`, ctx.today);
  }
  return conditions;
};
