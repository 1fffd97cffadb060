import { defaultRulePack, inflationRules, paramOf } from '@luodi/domain';

const param = (ruleId: string, name: string): number => {
  const rule = inflationRules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`no rule ${ruleId}`);
  return Number(paramOf(rule, name, defaultRulePack));
};

const capitalTimes = param('inflation.capital.carries', 'maxTimes');
const fixedPercent = param('inflation.fixed-share.enough', 'minPercent');
const yuanPerMu = param('inflation.land.carries', 'minWanPerMu') * 10_000;
const landTimes = param('inflation.land.carries', 'maxTimes');
const justifiedYuanPerMu = param('inflation.land.justified', 'minWanPerMu') * 10_000;
const paperPercent = param('inflation.papers.agree', 'maxDifferencePercent');
const splitDays = param('inflation.split.none', 'withinDays');
const alikeDays = param('inflation.one-as-several.none', 'withinDays');
const alikePercent = param('inflation.one-as-several.none', 'maxDifferencePercent');

const siblings = (
  days: number,
): string => `from lead o where o.company_id = t.company_id and o.id <> t.id
  and o.merged_into_id is null and o.stage not in (select id from stage where is_exit)
  and abs(o.first_contact_on - t.first_contact_on) <= ${days}`;

const apart = (yuan: string): string =>
  `abs(t.total_investment_yuan - ${yuan}) * 100 > ${paperPercent} * t.total_investment_yuan`;

/** Any rule of `inflationRules` fails for lead `t`: the same judgement, set-wise. A spec compares the two. */
export const isInflated = `coalesce(t.total_investment_yuan > ${capitalTimes}
    * (select nullif(c.registered_capital_yuan, 0) from company c where c.id = t.company_id), false)
  or coalesce(t.fixed_asset_investment_yuan * 100 < t.total_investment_yuan * ${fixedPercent}, false)
  or coalesce(t.land_mu > 0 and t.fixed_asset_investment_yuan > t.land_mu * ${yuanPerMu * landTimes}, false)
  or coalesce(t.land_mu * ${justifiedYuanPerMu} > t.fixed_asset_investment_yuan, false)
  or exists (select from agreement a where a.lead_id = t.id and a.status = 'registered'
    and ${apart('a.total_investment_yuan')})
  or exists (select from project_fact f join fact_evidence e on e.fact_id = f.id
    where f.lead_id = t.id and f.kind = 'registered' and f.status in ('claimed', 'verifying', 'verified')
      and e.kind = 'filing_notice' and ${apart('e.amount_yuan')})
  or exists (select from (select sum(o.total_investment_yuan) as more, max(o.total_investment_yuan) as most
      ${siblings(splitDays)} and o.total_investment_yuan > 0) s
    join investment_tier i on t.total_investment_yuan > 0 and s.more + t.total_investment_yuan >= i.min_yuan
      and greatest(s.most, t.total_investment_yuan) < i.min_yuan)
  or exists (select ${siblings(alikeDays)} and (o.parcel_no = t.parcel_no or o.product = t.product
    or (o.total_investment_yuan > 0 and t.total_investment_yuan > 0
      and abs(o.total_investment_yuan - t.total_investment_yuan) * 100
        <= ${alikePercent} * greatest(o.total_investment_yuan, t.total_investment_yuan))))`;
