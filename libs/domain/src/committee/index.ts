export type { Ballot, JudgedItem, VotingSheet } from './ballot.js';
export { canonicalBallot, votingSheet } from './ballot.js';
export type { BallotSummary, ItemSummary, Spread } from './ballot-summary.js';
export { countBallots, dissentFrom, summariseBallots } from './ballot-summary.js';
export { conditionStages } from './condition-stages.js';
export type { Conclusion, ConclusionWord } from './conclusions.js';
export { conclusionLabel, conclusions } from './conclusions.js';
export {
  ballotOutcome,
  ballotRules,
  judgeAgenda,
  judgeBallot,
  judgeClosing,
  judgeOpening,
  judgeResult,
  judgeReveal,
  judgeVoting,
  meetingRules,
  resultRules,
  votingRules,
} from './judge-meeting.js';
export type { MeetingFacts } from './meeting-rules.js';
export type { Counts } from './outcome.js';
export { outcomeOf } from './outcome.js';
export { isOwnProject } from './recusal.js';
export type { Attendee } from './turnout.js';
export { presentOf, votersOf } from './turnout.js';
export type { Attendance, ItemStatus, MeetingStatus, RecusalKind, Seat } from './words.js';
export {
  attendances,
  itemStatuses,
  meetingStatuses,
  openItemStatuses,
  recusalKinds,
  seats,
} from './words.js';
export type { ResultFacts, VotingFacts } from './voting-rules.js';
