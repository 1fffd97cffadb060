import { type CountyPack, inflationRules, investmentTiers, paramOf } from '@luodi/domain';

/** Any rule of `inflationRules` fails for lead `t`: the same judgement, set-wise. A spec compares the two. */
export const isInflated = (pack: CountyPack): string => {
  const { apart, siblings, ...limits } = wordsOf(pack);
  return `coalesce(t.total_investment_yuan > ${limits.capitalTimes}
    * (select nullif(c.registered_capital_yuan, 0) from company c where c.id = t.company_id), false)
  or coalesce(t.fixed_asset_investment_yuan * 100 < t.total_investment_yuan * ${limits.fixedPercent}, false)
  or coalesce(t.land_mu > 0 and t.fixed_asset_investment_yuan > t.land_mu * ${limits.mostYuanPerMu}, false)
  or coalesce(t.land_mu * ${limits.justifiedYuanPerMu} > t.fixed_asset_investment_yuan, false)
  or exists (select from agreement a where a.lead_id = t.id and a.status = 'registered'
    and ${apart('a.total_investment_yuan')})
  or exists (select from project_fact f join fact_evidence e on e.fact_id = f.id
    where f.lead_id = t.id and f.kind = 'registered' and f.status in ('claimed', 'verifying', 'verified')
      and e.kind = 'filing_notice' and ${apart('e.amount_yuan')})
  or exists (select from (select sum(o.total_investment_yuan) as more, max(o.total_investment_yuan) as most
      ${siblings(limits.splitDays)} and o.total_investment_yuan > 0) s
    join (select unnest('{${limits.tiers}}'::bigint[]) as min_yuan) i on t.total_investment_yuan > 0 and s.more + t.total_investment_yuan >= i.min_yuan
      and greatest(s.most, t.total_investment_yuan) < i.min_yuan)
  or exists (select ${siblings(limits.alikeDays)} and (o.parcel_no = t.parcel_no or o.product = t.product
    or (o.total_investment_yuan > 0 and t.total_investment_yuan > 0
      and abs(o.total_investment_yuan - t.total_investment_yuan) * 100
        <= ${limits.alikePercent} * greatest(o.total_investment_yuan, t.total_investment_yuan))))`;
};

/** The pack's numbers as SQL; each is a number of the pack, never text from a request. */
const wordsOf = (pack: CountyPack) => {
  const param = (ruleId: string, name: string): number => {
    const rule = inflationRules.find(({ id }) => id === ruleId);
    if (!rule) throw new Error(`no rule ${ruleId}`);
    return Number(paramOf(rule, name, pack));
  };
  const paperPercent = param('inflation.papers.agree', 'maxDifferencePercent');
  return {
    capitalTimes: param('inflation.capital.carries', 'maxTimes'),
    fixedPercent: param('inflation.fixed-share.enough', 'minPercent'),
    mostYuanPerMu:
      param('inflation.land.carries', 'minWanPerMu') *
      10_000 *
      param('inflation.land.carries', 'maxTimes'),
    justifiedYuanPerMu: param('inflation.land.justified', 'minWanPerMu') * 10_000,
    splitDays: param('inflation.split.none', 'withinDays'),
    alikeDays: param('inflation.one-as-several.none', 'withinDays'),
    alikePercent: param('inflation.one-as-several.none', 'maxDifferencePercent'),
    tiers: investmentTiers(pack).map(({ yuan }) => yuan),
    apart: (yuan: string): string =>
      `abs(t.total_investment_yuan - ${yuan}) * 100 > ${paperPercent} * t.total_investment_yuan`,
    siblings: (
      days: number,
    ): string => `from lead o where o.company_id = t.company_id and o.id <> t.id
  and o.merged_into_id is null and o.stage not in (select id from stage where is_exit)
  and abs(o.first_contact_on - t.first_contact_on) <= ${days}`,
  };
};
