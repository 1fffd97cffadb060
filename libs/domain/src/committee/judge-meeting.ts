import type { Finding, RulePack } from '../rule/index.js';
import { judge, paramOf } from '../rule/index.js';
import type { PreReviewResult } from '../pre-review/index.js';
import type { MeetingFacts } from './meeting-rules.js';
import {
  agendaFilled,
  chairPresent,
  heldAfterSubmission,
  heldToday,
  itemsSettled,
  meetingQuorum,
} from './meeting-rules.js';
import type { Counts } from './outcome.js';
import { outcomeOf } from './outcome.js';
import type { BallotFacts, ResultFacts, VotingFacts } from './voting-rules.js';
import {
  ballotReasoned,
  deviationExplained,
  enoughVoters,
  everyoneVoted,
  followsBallots,
  passCarried,
  silenceRecorded,
} from './voting-rules.js';

/** Whether the meeting may be declared open: every reason, not the first. */
export function judgeOpening(facts: MeetingFacts, pack: RulePack): Finding[] {
  return judge(
    [heldToday, meetingQuorum, chairPresent, agendaFilled, heldAfterSubmission],
    facts,
    pack,
  );
}

/** Whether projects may stand on the agenda of a meeting on that day. */
export function judgeAgenda(
  facts: Pick<MeetingFacts, 'heldOn' | 'items'>,
  pack: RulePack,
): Finding[] {
  return judge([heldAfterSubmission], facts, pack);
}

export function judgeClosing(facts: MeetingFacts, pack: RulePack): Finding[] {
  return judge([itemsSettled], facts, pack);
}

/** Whether an item may be voted on. */
export function judgeVoting(facts: VotingFacts, pack: RulePack): Finding[] {
  return judge([meetingQuorum, enoughVoters], facts, pack);
}

/** Whether its ballots may be opened; the quorum is counted again. */
export function judgeReveal(facts: VotingFacts, pack: RulePack): Finding[] {
  return judge([meetingQuorum, ...votingRules], facts, pack);
}

export function judgeBallot(facts: BallotFacts, pack: RulePack): Finding[] {
  return judge(ballotRules, facts, pack);
}

/** Whether the meeting's result stands against its ballots. */
export function judgeResult(facts: Omit<ResultFacts, 'expected'>, pack: RulePack): Finding[] {
  const expected = ballotOutcome(facts.counts, facts.voters, pack);
  return judge(resultRules, { ...facts, expected }, pack);
}

/** What the ballots say by themselves, under the county's majority. */
export function ballotOutcome(counts: Counts, voters: number, pack: RulePack): PreReviewResult {
  return outcomeOf(counts, voters, Number(paramOf(passCarried, 'morePercent', pack)));
}

export const meetingRules = [
  heldToday,
  meetingQuorum,
  chairPresent,
  agendaFilled,
  heldAfterSubmission,
  itemsSettled,
];
export const votingRules = [enoughVoters, everyoneVoted, silenceRecorded];
export const ballotRules = [ballotReasoned];
export const resultRules = [passCarried, deviationExplained, followsBallots];
