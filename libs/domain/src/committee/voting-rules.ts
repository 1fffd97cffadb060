import type { PreReviewResult } from '../pre-review/index.js';
import { isPassing, preReviewResults } from '../pre-review/index.js';
import { defineRule, fail, pass } from '../rule/index.js';
import type { Ballot } from './ballot.js';
import { collective } from './meeting-rules.js';
import type { Counts } from './outcome.js';
import { isMajority, votesFor } from './outcome.js';
import type { Attendee, Person } from './turnout.js';

/** What a judge of opening the voting on one item, or of its revealing, may know. */
export interface VotingFacts {
  members: readonly Attendee[];
  /** All who may vote on the item. */
  voters: readonly Person[];
  /** Ids of those who have. */
  voted: readonly string[];
  /** Ids of those whom the secretary names as not having voted. */
  named: readonly string[];
}

export const enoughVoters = defineRule<VotingFacts, { minVoters: number }>({
  id: 'meeting.voters.enough',
  effect: 'block',
  message: '能对该项目投票的委员太少',
  clause: collective,
  field: 'members',
  defaults: { minVoters: 3 },
  check: ({ voters }, { minVoters }) =>
    voters.length >= minVoters
      ? pass
      : fail(
          `到会且不回避的委员 ${voters.length} 人，至少 ${minVoters} 人`,
          '请其他委员到会，或撤下该项目改期再议',
        ),
});

export const everyoneVoted = defineRule({
  id: 'meeting.ballots.complete',
  effect: 'block',
  message: '还有委员没有投票',
  clause: collective,
  field: 'missing',
  check: (facts: VotingFacts) => {
    const open = silent(facts).filter(({ userId }) => !facts.named.includes(userId));
    return open.length
      ? fail(
          `未投票：${open.map(({ name }) => name).join('、')}`,
          '等他们投完；不再等的，由秘书点名结束投票',
        )
      : pass;
  },
});

export const silenceRecorded = defineRule({
  id: 'meeting.ballots.silent',
  effect: 'mark',
  message: '有到会委员未投票，点名结束，留痕',
  clause: collective,
  check: (facts: VotingFacts) => {
    const names = silent(facts).map(({ name }) => name);
    return names.length ? fail(`未投票：${names.join('、')}`, '按未同意计入人数') : pass;
  },
});

function silent({ voters, voted }: VotingFacts): Person[] {
  return voters.filter(({ userId }) => !voted.includes(userId));
}

/** What a judge of one ballot may know. */
export type BallotFacts = Pick<Ballot, 'conclusion' | 'comment'>;

export const ballotReasoned = defineRule<BallotFacts, { minLetters: number }>({
  id: 'meeting.ballot.reasoned',
  effect: 'block',
  message: '不是“通过”的，要写明理由',
  clause: '表决意见应说明理由（没有文件规定，待确认）',
  field: 'comment',
  defaults: { minLetters: 2 },
  check: ({ conclusion, comment }, { minLetters }) => {
    const letters = comment?.trim().length ?? 0;
    return conclusion === 'pass' || letters >= minLetters
      ? pass
      : fail(
          `意见 ${letters} 个字，至少 ${minLetters} 个字`,
          '写一句：附什么条件，为什么暂缓或否决',
        );
  },
});

/** What a judge of the result may know. */
export interface ResultFacts {
  result: PreReviewResult;
  note: string | null;
  counts: Counts;
  /** How many may vote, silent ones included. */
  voters: number;
  /** What the ballots say by themselves. */
  expected: PreReviewResult;
}

export const passCarried = defineRule<ResultFacts, { morePercent: number }>({
  id: 'meeting.result.carried',
  effect: 'block',
  message: '赞成的票数不够，不能通过',
  clause: collective,
  field: 'result',
  defaults: { morePercent: 50 },
  check: ({ result, counts, voters, expected }, { morePercent }) => {
    if (!isPassing(result)) return pass;
    const votes = votesFor(result, counts);
    return isMajority(votes, voters, morePercent)
      ? pass
      : fail(
          `有表决权的委员 ${voters} 人，“${labelOf(result)}” ${votes} 票，须超过 ${morePercent}%`,
          `改为“${labelOf(expected)}”`,
        );
  },
});

export const deviationExplained = defineRule({
  id: 'meeting.result.deviation-explained',
  effect: 'block',
  message: '决定与票数不一致，没有说明理由',
  clause: collective,
  field: 'note',
  check: (facts: ResultFacts) =>
    facts.expected === facts.result || facts.note?.trim()
      ? pass
      : fail(deviation(facts), '在说明中写明为什么'),
});

export const followsBallots = defineRule({
  id: 'meeting.result.follows-ballots',
  effect: 'mark',
  message: '决定与票数不一致',
  clause: collective,
  field: 'result',
  check: (facts: ResultFacts) =>
    facts.expected === facts.result ? pass : fail(deviation(facts), '照记，理由写入纪要'),
});

const deviation = ({ expected, result }: ResultFacts): string =>
  `按票数为“${labelOf(expected)}”，决定为“${labelOf(result)}”`;

const labelOf = (result: PreReviewResult): string =>
  preReviewResults.find(({ id }) => id === result)?.label ?? result;
