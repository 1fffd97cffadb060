import { type MeetingFacts, votersOf, type VotingFacts } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { maySee, secretName } from './meeting-store.js';
import type { StoredItem, StoredMeeting } from './stored-meeting.js';

/** The seam between rows and rules: the meeting as its judges may know it. */
export const meetingFacts = (ctx: Ctx, meeting: StoredMeeting): MeetingFacts => ({
  heldOn: meeting.heldOn,
  today: ctx.today,
  members: meeting.members,
  items: meeting.items.map((item) => ({
    // A finding names projects: no other name than the asker may read.
    name: maySee(ctx, item) ? item.lead.name : secretName,
    status: item.status,
    submittedOn: item.submittedOn,
  })),
});

/** One item and who may vote on it; `named` are those the secretary no longer waits for. */
export const votingFacts = (
  meeting: StoredMeeting,
  item: StoredItem,
  named: readonly string[] = [],
): VotingFacts => {
  const recused = item.recusals.map(({ userId }) => userId);
  const voted = item.turnout.map(({ userId }) => userId);
  const voters = votersOf(meeting.members, { recused, voted });
  return { members: meeting.members, voters, voted, named };
};
