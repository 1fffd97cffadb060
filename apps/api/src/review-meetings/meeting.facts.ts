import { type MeetingFacts, votersOf, type VotingFacts } from '@luodi/domain';
import type { StoredItem, StoredMeeting } from './stored-meeting.js';

/** The seam between rows and rules: the meeting as its judges may know it. */
export const meetingFacts = (meeting: StoredMeeting, today: string): MeetingFacts => ({
  heldOn: meeting.heldOn,
  today,
  members: meeting.members,
  items: meeting.items.map(({ status, submittedOn, lead }) => ({
    name: lead.name,
    status,
    submittedOn,
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
