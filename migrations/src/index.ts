import { CreatePeople1795305600010 } from './2026-11-22-010-create-people.js';
import { CreateTrail1795305600020 } from './2026-11-22-020-create-trail.js';
import { CreateCompanies1795305600030 } from './2026-11-22-030-create-companies.js';
import { CreateLeads1795305600040 } from './2026-11-22-040-create-leads.js';
import { CreateStageEvents1795305600050 } from './2026-11-22-050-create-stage-events.js';
import { CreateFollowUps1795305600060 } from './2026-11-22-060-create-follow-ups.js';
import { CreateImports1795305600070 } from './2026-11-22-070-create-imports.js';
import { CreateLeadFiles1795392000080 } from './2026-11-23-080-create-lead-files.js';
import { CreateScreenings1795392000090 } from './2026-11-23-090-create-screenings.js';
import { CreateAgreements1795392000100 } from './2026-11-23-100-create-agreements.js';
import { CreateProjectFacts1795392000110 } from './2026-11-23-110-create-project-facts.js';
import { CreateDoubleDecisions1795392000120 } from './2026-11-23-120-create-double-decisions.js';
import { CreateChangeRequests1795392000130 } from './2026-11-23-130-create-change-requests.js';
import { CreateLeadFigures1795392000140 } from './2026-11-23-140-create-lead-figures.js';
import { AddWinnerPlace1795392000150 } from './2026-11-23-150-add-winner-place.js';
import { AddNegotiationRounds1795392000160 } from './2026-11-23-160-add-negotiation-rounds.js';
import { CreateRulePacks1795651200170 } from './2026-11-26-170-create-rule-packs.js';
import { CreateCalendar1795651200180 } from './2026-11-26-180-create-calendar.js';
import { CreatePreReviews1795651200190 } from './2026-11-26-190-create-pre-reviews.js';
import { CreateReviewMeetings1795651200200 } from './2026-11-26-200-create-review-meetings.js';
import { CreateTrips1795651200210 } from './2026-11-26-210-create-trips.js';
import { CreateTripReports1795651200211 } from './2026-11-26-211-create-trip-reports.js';
import { CreateSpendingLimits1795651200215 } from './2026-11-26-215-create-spending-limits.js';
import { CreateReceptions1795651200220 } from './2026-11-26-220-create-receptions.js';
import { CreateOwnerships1795651200230 } from './2026-11-26-230-create-ownerships.js';
import { CreateProgress1795651200240 } from './2026-11-26-240-create-progress.js';
import { AddTripPapers1795651200250 } from './2026-11-26-250-add-trip-papers.js';
import { CreateDisciplineMatters1795651200251 } from './2026-11-26-251-create-discipline-matters.js';
import { CreateLandDelays1795651200255 } from './2026-11-26-255-create-land-delays.js';
import { AddSiteVisits1795651200256 } from './2026-11-26-256-add-site-visits.js';
import { CreateAlerts1795651200260 } from './2026-11-26-260-create-alerts.js';
import { CreateStallTouches1795651200261 } from './2026-11-26-261-create-stall-touches.js';
import { CreateNotices1795651200270 } from './2026-11-26-270-create-notices.js';
import { CreateNoticeChannels1795651200271 } from './2026-11-26-271-create-notice-channels.js';
import { CreateJobRuns1795651200272 } from './2026-11-26-272-create-job-runs.js';
import { CreateFunnel1795651200280 } from './2026-11-26-280-create-funnel.js';
import { CreateTargets1795651200290 } from './2026-11-26-290-create-targets.js';
import { CreateAssessments1795651200291 } from './2026-11-26-291-create-assessments.js';
import { CreateBulletins1795651200300 } from './2026-11-26-300-create-bulletins.js';
import { CreateSavedReports1795651200310 } from './2026-11-26-310-create-saved-reports.js';
import { SpeedAlerts1795651200320 } from './2026-11-26-320-speed-alerts.js';
import { SpeedReports1795651200321 } from './2026-11-26-321-speed-reports.js';
import { LengthenNumbers1795651200322 } from './2026-11-26-322-lengthen-numbers.js';
import { AddAlertCauses1795737600330 } from './2026-11-27-330-add-alert-causes.js';
import { KeepRankedFigures1795737600340 } from './2026-11-27-340-keep-ranked-figures.js';
import { RollUpTiers1795737600350 } from './2026-11-27-350-roll-up-tiers.js';

/** Every migration in the order it runs; released ones are never edited, only followed. */
export const migrations = [
  CreatePeople1795305600010,
  CreateTrail1795305600020,
  CreateCompanies1795305600030,
  CreateLeads1795305600040,
  CreateStageEvents1795305600050,
  CreateFollowUps1795305600060,
  CreateImports1795305600070,
  CreateLeadFiles1795392000080,
  CreateScreenings1795392000090,
  CreateAgreements1795392000100,
  CreateProjectFacts1795392000110,
  CreateDoubleDecisions1795392000120,
  CreateChangeRequests1795392000130,
  CreateLeadFigures1795392000140,
  AddWinnerPlace1795392000150,
  AddNegotiationRounds1795392000160,
  CreateRulePacks1795651200170,
  CreateCalendar1795651200180,
  CreatePreReviews1795651200190,
  CreateReviewMeetings1795651200200,
  CreateTrips1795651200210,
  CreateTripReports1795651200211,
  CreateSpendingLimits1795651200215,
  CreateReceptions1795651200220,
  CreateOwnerships1795651200230,
  CreateProgress1795651200240,
  AddTripPapers1795651200250,
  CreateDisciplineMatters1795651200251,
  CreateLandDelays1795651200255,
  AddSiteVisits1795651200256,
  CreateAlerts1795651200260,
  CreateStallTouches1795651200261,
  CreateNotices1795651200270,
  CreateNoticeChannels1795651200271,
  CreateJobRuns1795651200272,
  CreateFunnel1795651200280,
  CreateTargets1795651200290,
  CreateAssessments1795651200291,
  CreateBulletins1795651200300,
  CreateSavedReports1795651200310,
  SpeedAlerts1795651200320,
  SpeedReports1795651200321,
  LengthenNumbers1795651200322,
  AddAlertCauses1795737600330,
  KeepRankedFigures1795737600340,
  RollUpTiers1795737600350,
];
