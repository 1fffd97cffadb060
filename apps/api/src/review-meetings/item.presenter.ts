import {
  ballotOutcome,
  conclusions,
  type CountyPack,
  countBallots,
  isOwnProject,
  reviewMeetingPolicy,
  summariseBallots,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { OpenBallot } from './ballots.js';
import { votingFacts } from './meeting.facts.js';
import { maySee, secretName } from './meeting-store.js';
import type {
  AgendaItem,
  BallotView,
  ItemCan,
  RecusalView,
  TallyView,
} from './review-meeting.view.js';
import type { StoredItem, StoredMeeting } from './stored-meeting.js';

interface Around {
  meeting: StoredMeeting;
  ballots: readonly OpenBallot[];
  pack: CountyPack;
}

/** One project on the agenda; of a confidential one whoever may not read it learns only that it is there. */
export const presentItem = (ctx: Ctx, item: StoredItem, around: Around): AgendaItem => {
  const { meeting } = around;
  const { id, round, position, status } = item;
  const ballots = around.ballots.filter(({ itemId }) => itemId === id);
  const seen = maySee(ctx, item);
  const facts = votingFacts(meeting, item);
  return {
    id,
    round,
    position,
    status,
    turnout: facts.voters.map(({ userId, name }) => ({
      userId,
      name,
      hasVoted: facts.voted.includes(userId),
    })),
    mine: {
      hasVoted: facts.voted.includes(ctx.actor.userId),
      isRecused: item.recusals.some(({ userId }) => userId === ctx.actor.userId),
    },
    can: canOf(ctx, item, meeting),
    ...(seen ? told(item, around, ballots) : untold),
  };
};

const told = (item: StoredItem, { meeting, pack }: Around, ballots: readonly OpenBallot[]) => {
  const { id, no, name, companyName, unit, carrier, totalInvestmentYuan } = item.lead;
  return {
    preReviewId: item.preReviewId,
    lead: { id, no, name, companyName, unit, carrier, totalInvestmentYuan },
    removalReason: item.removalReason,
    recusals: recusalsOf(item, meeting),
    judged: [...(item.sheet?.judged ?? [])].map(({ options, ...rest }) => ({
      ...rest,
      options: [...options],
    })),
    packVersion: item.sheet?.packVersion ?? null,
    findings: item.findings,
    ballots: ballots.map((ballot) => presentBallot(ballot, item)),
    tally: ballots.length || item.revealedAt ? tallyOf(item, { meeting, pack, ballots }) : null,
    decision: item.decision,
  };
};

const untold = {
  preReviewId: null,
  lead: {
    id: null,
    no: null,
    name: secretName,
    companyName: null,
    unit: null,
    carrier: null,
    totalInvestmentYuan: null,
  },
  removalReason: null,
  recusals: [],
  judged: [],
  packVersion: null,
  findings: [],
  ballots: [],
  tally: null,
  decision: null,
};

/** Those on record, and before the vote those whom the rule will recuse. */
const recusalsOf = (
  { recusals, status, lead }: StoredItem,
  meeting: StoredMeeting,
): RecusalView[] => {
  if (status !== 'waiting') return recusals;
  const foreseen = meeting.members
    .filter(({ attendance }) => attendance !== 'released')
    .filter(({ userId }) => !recusals.some((one) => one.userId === userId))
    .filter(({ unitIds }) => isOwnProject(unitIds, lead));
  return [
    ...recusals,
    ...foreseen.map(({ userId, name, unit }) => ({
      userId,
      name,
      kind: 'own_unit' as const,
      reason: unit,
      at: null,
    })),
  ];
};

const presentBallot = (ballot: OpenBallot, { decision }: StoredItem): BallotView => {
  const { itemId: _, ...shown } = ballot;
  const said = conclusions.find(({ id }) => id === ballot.conclusion)?.result;
  return { ...shown, dissents: decision !== null && said !== decision.result };
};

const tallyOf = (item: StoredItem, { meeting, pack, ballots }: Around): TallyView => {
  const sheet = item.sheet!;
  const voters = votingFacts(meeting, item).voters.length;
  return {
    ...summariseBallots(ballots, sheet),
    voters,
    expected: ballotOutcome(countBallots(ballots), voters, pack),
  };
};

const canOf = ({ actor }: Ctx, item: StoredItem, meeting: StoredMeeting): ItemCan => {
  const isMine = ({ userId }: { userId: string }): boolean => userId === actor.userId;
  const seat = meeting.members.find(isMine);
  const sits = reviewMeetingPolicy.vote(actor) && !!seat && seat.attendance !== 'released';
  const isOn = meeting.status === 'planned' || meeting.status === 'open';
  const isBefore = isOn && (item.status === 'waiting' || item.status === 'voting');
  const isFree = !item.recusals.some(isMine) && !item.turnout.some(isMine);
  const runs = reviewMeetingPolicy.run(actor);
  const runsOpen = runs && meeting.status === 'open';
  return {
    vote: sits && isFree && item.status === 'voting' && seat.attendance === 'present',
    recuse: sits && isFree && isBefore,
    orderRecusal: runs && isBefore,
    openVoting: runsOpen && item.status === 'waiting',
    reveal: runsOpen && item.status === 'voting',
    decide: runsOpen && item.status === 'revealed',
    remove: runs && isBefore,
  };
};
