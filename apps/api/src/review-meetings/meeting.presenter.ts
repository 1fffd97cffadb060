import {
  type CountyPack,
  type Finding,
  judgeClosing,
  judgeOpening,
  type MeetingStatus,
  reviewMeetingPolicy,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { OpenBallot } from './ballots.js';
import { presentItem } from './item.presenter.js';
import { meetingFacts } from './meeting.facts.js';
import type { MeetingCan, MeetingDetail } from './review-meeting.view.js';
import type { StoredMeeting } from './stored-meeting.js';

interface Known {
  /** Revealed ballots of all items; the database gives no others. */
  ballots: readonly OpenBallot[];
  /** The rules of the meeting's own day. */
  pack: CountyPack;
}

/** A stored meeting as screens show it to this asker. */
export const presentMeeting = (
  ctx: Ctx,
  meeting: StoredMeeting,
  { ballots, pack }: Known,
): MeetingDetail => {
  const { findings: _, members, items, ...head } = meeting;
  return {
    ...head,
    members: members.map(({ unitIds: __, ...member }) => member),
    items: items.map((item) => presentItem(ctx, item, { meeting, ballots, pack })),
    readiness: readiness(ctx, meeting, pack),
    can: canOf(ctx, meeting),
  };
};

const canOf = ({ actor }: Ctx, { status, members }: StoredMeeting): MeetingCan => {
  const runs = reviewMeetingPolicy.run(actor);
  const at = (...statuses: MeetingStatus[]): boolean => runs && statuses.includes(status);
  return {
    edit: at('planned'),
    mark: at('planned', 'open'),
    arrange: at('planned', 'open'),
    open: at('planned'),
    close: at('open'),
    cancel: at('planned'),
    sit: members.some((m) => m.userId === actor.userId && m.attendance !== 'released'),
  };
};

/** What whoever runs it is told before opening and before closing. */
const readiness = (ctx: Ctx, meeting: StoredMeeting, pack: CountyPack): Finding[] => {
  if (!reviewMeetingPolicy.run(ctx.actor)) return [];
  const facts = meetingFacts(ctx, meeting);
  if (meeting.status === 'planned') return judgeOpening(facts, pack);
  return meeting.status === 'open' ? judgeClosing(facts, pack) : [];
};
