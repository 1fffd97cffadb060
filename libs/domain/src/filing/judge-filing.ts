import { shiftDay } from '../dates/index.js';
import type { Finding, RulePack } from '../rule/index.js';
import { judge, paramOf } from '../rule/index.js';
import { approvalFresh, approvalMatrix, departureNotFuture } from './approval.js';
import { tripApprovedByRule } from './automatic-approval.js';
import {
  appointmentsStated,
  projectNamed,
  purposeStated,
  stopsNamed,
  targetEnterprise,
  travellersNamed,
} from './content-rules.js';
import {
  datesMakeSense,
  everyDayUsed,
  filedInAdvance,
  lengthWithin,
  noExtraNights,
  noPadding,
} from './day-rules.js';
import { tripEffectRules } from './effect.js';
import type { FilingFacts } from './filing-facts.js';
import { budgetStandardKnown, budgetWithinStandard } from './money-rules.js';
import { lastReportFiled, notVisitedByOthers } from './neighbour-rules.js';
import { colleaguesPicked, everyoneNeeded, oneTripAtATime, partySize } from './people-rules.js';
import { insideTargetRegions, noDetour, noScenicStop, targetRegion } from './place-rules.js';
import { preparationEnough } from './preparation.js';
import { reportInTime, tripReportRules } from './report-rules.js';

/** Every rule a filing meets, in the order they are read out: what stops it first. */
export const filingRules = [
  targetEnterprise,
  projectNamed,
  purposeStated,
  appointmentsStated,
  travellersNamed,
  stopsNamed,
  datesMakeSense,
  everyDayUsed,
  oneTripAtATime,
  lastReportFiled,
  targetRegion,
  preparationEnough,
  budgetWithinStandard,
  filedInAdvance,
  partySize,
  lengthWithin,
  insideTargetRegions,
  notVisitedByOthers,
  noPadding,
  noScenicStop,
  noDetour,
  noExtraNights,
  everyoneNeeded,
  colleaguesPicked,
  budgetStandardKnown,
];

/** Every rule of this folder, for the page of rules. */
export const tripRules = {
  filing: filingRules,
  approval: [approvalMatrix, tripApprovedByRule],
  departure: [approvalFresh, departureNotFuture],
  report: tripReportRules,
  effect: tripEffectRules,
};

export function judgeTripFiling(facts: FilingFacts, pack: RulePack): Finding[] {
  return judge(filingRules, facts, pack);
}

/** Ids of the rules that marked a filing: the flags its unit may explain. */
export function flagsOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ effect, verdict }) => effect === 'mark' && verdict !== 'pass')
    .map(({ ruleId }) => ruleId);
}

/** Nothing failed and nothing is unknown: may be approved without opening it. */
export function isClean(findings: readonly Finding[]): boolean {
  return findings.every(({ verdict }) => verdict === 'pass');
}

/** The last day of the report, counted in calendar days from the return. */
export function reportDueOn(returnedOn: string, pack: RulePack): string {
  return shiftDay(returnedOn, Number(paramOf(reportInTime, 'days', pack)));
}
