import englishMessages from 'ra-language-english';
import { agreementPhrases } from '../../agreements/phrases.js';
import { appealPhrases } from '../../assessments/appeals/phrases.js';
import { schemePhrases } from '../../assessments/edit/phrases.js';
import { assessmentPhrases } from '../../assessments/phrases.js';
import { alertPhrases } from '../../alerts/phrases.js';
import { auditPhrases } from '../../audit-events/phrases.js';
import { bulletinPhrases } from '../../bulletins/phrases.js';
import { calendarPhrases } from '../../calendar/phrases.js';
import { changePhrases } from '../../change-requests/phrases.js';
import { companyPhrases } from '../../companies/phrases.js';
import { dashboardPhrases } from '../../dashboard/phrases.js';
import { disciplinePhrases } from '../../discipline-matters/phrases.js';
import { doublePhrases } from '../../doubles/phrases.js';
import { filePhrases } from '../../files/phrases.js';
import { importPhrases } from '../../imports/phrases.js';
import { keyProjectPhrases } from '../../key-project-tags/phrases.js';
import { briefPhrases } from '../../leads/brief/phrases.js';
import { movePhrases } from '../../leads/move/phrases.js';
import { leadPhrases } from '../../leads/phrases.js';
import { visitPhrases } from '../../lead-visits/phrases.js';
import { timelinePhrases } from '../../leads/timeline/phrases.js';
import { myProjectPhrases } from '../../ownerships/mine/phrases.js';
import { jobPhrases } from '../../jobs/phrases.js';
import { channelPhrases } from '../../notice-channels/phrases.js';
import { noticePhrases } from '../../notices/phrases.js';
import { ownershipPhrases } from '../../ownerships/phrases.js';
import { planPhrases } from '../../plans/phrases.js';
import { idleLandPhrases } from '../../progress/idle-land/phrases.js';
import { ledgerPhrases } from '../../progress/ledger/phrases.js';
import { progressPhrases } from '../../progress/phrases.js';
import { receptionPhrases } from '../../receptions/phrases.js';
import { cockpitPhrases } from '../../cockpit/phrases.js';
import { savedReportPhrases } from '../../reports/saved/phrases.js';
import { reportPhrases } from '../../reports/phrases.js';
import { meetingPhrases } from '../../review-meetings/phrases.js';
import { rulePackPhrases } from '../../rule-packs/phrases.js';
import { scorePhrases } from '../../scores/phrases.js';
import { screeningPhrases } from '../../screenings/phrases.js';
import { preReviewPhrases } from '../../pre-reviews/phrases.js';
import { peerFigurePhrases } from '../../peer-figures/phrases.js';
import { factPhrases } from '../../project-facts/phrases.js';
import { verificationPhrases } from '../../project-facts/verify/phrases.js';
import { sessionPhrases } from '../../session/phrases.js';
import { spendingLimitPhrases } from '../../spending-limits/phrases.js';
import { targetPhrases } from '../../targets/phrases.js';
import { tripPhrases } from '../../trips/phrases.js';
import { unitPhrases } from '../../units/phrases.js';
import { userPhrases } from '../../users/phrases.js';
import { commonPhrases } from './common.js';
import type { Phrases } from './define.js';
import { termPhrases } from './terms.js';
import { zh } from './zh.js';

/** Every folder's own phrases; each bundle is react-admin's words plus all of these. */
export const phraseFiles: { zh: Phrases; en: Phrases }[] = [
  commonPhrases,
  termPhrases,
  sessionPhrases,
  dashboardPhrases,
  leadPhrases,
  briefPhrases,
  movePhrases,
  timelinePhrases,
  meetingPhrases,
  scorePhrases,
  screeningPhrases,
  preReviewPhrases,
  agreementPhrases,
  alertPhrases,
  companyPhrases,
  bulletinPhrases,
  doublePhrases,
  changePhrases,
  keyProjectPhrases,
  ownershipPhrases,
  myProjectPhrases,
  filePhrases,
  factPhrases,
  verificationPhrases,
  planPhrases,
  targetPhrases,
  assessmentPhrases,
  appealPhrases,
  schemePhrases,
  peerFigurePhrases,
  progressPhrases,
  ledgerPhrases,
  idleLandPhrases,
  cockpitPhrases,
  reportPhrases,
  savedReportPhrases,
  tripPhrases,
  receptionPhrases,
  spendingLimitPhrases,
  disciplinePhrases,
  visitPhrases,
  importPhrases,
  rulePackPhrases,
  unitPhrases,
  userPhrases,
  auditPhrases,
  noticePhrases,
  channelPhrases,
  jobPhrases,
  calendarPhrases,
];

/** The whole bundle of one language. */
export const messagesOf = (language: 'zh' | 'en') => {
  const base = language === 'zh' ? zh : englishMessages;
  const resources = Object.assign(
    {},
    ...phraseFiles.map((file) => file[language].resources ?? {}),
  ) as Phrases;
  return Object.assign({}, base, ...phraseFiles.map((file) => file[language]), {
    resources,
  }) as typeof base;
};
