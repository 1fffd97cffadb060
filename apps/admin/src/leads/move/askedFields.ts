import {
  blocking,
  type CountyPack,
  type Finding,
  judgeStageMove,
  type Stage,
  type StageFacts,
} from '@luodi/domain';
import type { LeadDetail } from '../../kernel/views.js';

/**
 * The lead's own fields a move still needs. A finding names one missing field at a time, so the same
 * pure rules are asked again with that one filled, until they name no other. Only rules the server
 * found open are followed: its answer decides, this merely completes the list.
 */
export const askedFields = (
  lead: LeadDetail,
  move: { to: Stage; findings: readonly Finding[] },
  { pack, isAskable }: { pack: CountyPack; isAskable: (field: string) => boolean },
): string[] => {
  const open = blocking([...move.findings]);
  const rules = new Set(open.map(({ ruleId }) => ruleId));
  const asked = new Set(named(open, isAskable));
  let facts = { ...factsOf(lead, move.to), ...probes([...asked]) };
  for (;;) {
    const again = blocking(judgeStageMove(facts, pack));
    const more = named(
      again.filter(({ ruleId }) => rules.has(ruleId)),
      isAskable,
    ).filter((field) => !asked.has(field));
    if (more.length === 0) return [...asked];
    more.forEach((field) => asked.add(field));
    facts = { ...facts, ...probes(more) };
  }
};

const named = (findings: readonly Finding[], isAskable: (field: string) => boolean): string[] =>
  findings.map(({ field }) => field ?? '').filter((field) => field && isAskable(field));

// Any value that is plainly filled in; it is never shown or sent.
const probes = (fields: readonly string[]): Partial<StageFacts> =>
  Object.fromEntries(
    fields.map((field) => [
      field,
      field.endsWith('Yuan') ? 1 : field.endsWith('On') ? '9999-12-31' : '1',
    ]),
  );

const factsOf = (lead: LeadDetail, to: Stage): StageFacts => ({
  from: lead.stage,
  to,
  happenedOn: lead.stageSince ?? '',
  today: lead.stageSince ?? '',
  firstContactOn: lead.firstContactOn,
  lastEventOn: lead.stageSince,
  contactFollowUps: { count: 0, lastOn: null },
  nextContactOn: lead.nextContactOn,
  investmentKind: lead.investmentKind,
  totalInvestmentYuan: lead.totalInvestmentYuan,
  fixedAssetInvestmentYuan: lead.fixedAssetInvestmentYuan,
  landMu: lead.landMu,
  annualTaxYuan: lead.annualTaxYuan,
  annualOutputYuan: lead.annualOutputYuan,
  energyTce: lead.energyTce,
  pillarIndustry: lead.pillarIndustry,
  uscc: lead.company.uscc,
  recruitingUnitId: lead.recruitingUnit?.id ?? null,
  carrierUnitId: lead.carrierUnit?.id ?? null,
  helperName: lead.helperName,
  screeningOpinion: null,
  agreements: [],
  provenFacts: [],
  preReviews: [],
  reviewConditions: [],
  responsibleUnitId: lead.responsibleUnit?.id ?? null,
  responsiblePersonName: lead.responsiblePersonName,
  nextDispatchOn: lead.nextDispatchOn,
  fourOnes: null,
  winnerPlace: null,
  reasonCode: null,
  note: null,
  suspendedFrom: null,
});
