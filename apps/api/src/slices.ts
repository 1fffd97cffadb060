import type { Type } from '@nestjs/common';
import { AgreementsModule } from './agreements/index.js';
import { AlertsModule } from './alerts/index.js';
import { AssessmentsModule } from './assessments/index.js';
import { AuditEventsModule } from './audit-events/index.js';
import { BulletinsModule } from './bulletins/index.js';
import { CalendarModule } from './calendar/index.js';
import { ChangeRequestsModule } from './change-requests/index.js';
import { CockpitModule } from './cockpit/index.js';
import { CompaniesModule } from './companies/index.js';
import { DisciplineMattersModule } from './discipline-matters/index.js';
import { FilesModule } from './files/index.js';
import { DoublesModule } from './doubles/index.js';
import { FiscalFiguresModule } from './fiscal-figures/index.js';
import { FollowUpsModule } from './follow-ups/index.js';
import { InvitationsModule } from './invitations/index.js';
import { ImportsModule } from './imports/index.js';
import { JobsModule } from './jobs/index.js';
import { KeyProjectTagsModule } from './key-project-tags/index.js';
import { LeadVisitsModule } from './lead-visits/index.js';
import { LeadsModule } from './leads/index.js';
import { ProjectFactsModule } from './project-facts/index.js';
import { MergesModule } from './merges/index.js';
import { NoticeChannelsModule } from './notice-channels/index.js';
import { NoticesModule } from './notices/index.js';
import { OutwardRemindersModule } from './outward-reminders/index.js';
import { OwnershipsModule } from './ownerships/index.js';
import { PeerFiguresModule } from './peer-figures/index.js';
import { PlansModule } from './plans/index.js';
import { ProgressModule } from './progress/index.js';
import { ReceptionsModule } from './receptions/index.js';
import { PreReviewsModule } from './pre-reviews/index.js';
import { ReportsModule } from './reports/index.js';
import { ReviewMeetingsModule } from './review-meetings/index.js';
import { RulePacksModule } from './rule-packs/index.js';
import { SavedReportsModule } from './saved-reports/index.js';
import { ScoresModule } from './scores/index.js';
import { ScreeningsModule } from './screenings/index.js';
import { SessionModule } from './session/index.js';
import { SessionsModule } from './sessions/index.js';
import { SpendingLimitsModule } from './spending-limits/index.js';
import { StageMovesModule } from './stage-moves/index.js';
import { TargetsModule } from './targets/index.js';
import { TimelinesModule } from './timelines/index.js';
import { TripsModule } from './trips/index.js';
import { UnitsModule } from './units/index.js';
import { UsersModule } from './users/index.js';

/** Every slice, in the order of the product's table of contents. */
export const slices: Type[] = [
  LeadsModule,
  CompaniesModule,
  FollowUpsModule,
  ScreeningsModule,
  PreReviewsModule,
  ReviewMeetingsModule,
  StageMovesModule,
  AgreementsModule,
  ProjectFactsModule,
  FilesModule,
  TimelinesModule,
  DoublesModule,
  MergesModule,
  ChangeRequestsModule,
  KeyProjectTagsModule,
  OwnershipsModule,
  PlansModule,
  ProgressModule,
  AlertsModule,
  ReceptionsModule,
  SpendingLimitsModule,
  ScoresModule,
  TripsModule,
  DisciplineMattersModule,
  LeadVisitsModule,
  OutwardRemindersModule,
  CockpitModule,
  ReportsModule,
  NoticesModule,
  NoticeChannelsModule,
  JobsModule,
  BulletinsModule,
  SavedReportsModule,
  TargetsModule,
  AssessmentsModule,
  FiscalFiguresModule,
  PeerFiguresModule,
  SessionModule,
  SessionsModule,
  InvitationsModule,
  UnitsModule,
  UsersModule,
  AuditEventsModule,
  ImportsModule,
  RulePacksModule,
  CalendarModule,
];
