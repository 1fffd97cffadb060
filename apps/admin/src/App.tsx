import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import {
  CellRowsPage,
  RankingPrint,
  SchemesPage,
  SpreadPage,
  TwoYearsPage,
} from './assessments/index.js';
import { CockpitPrint } from './cockpit/index.js';
import { Dashboard } from './dashboard/Dashboard.js';
import { authProvider } from './kernel/authProvider.js';
import { dataProvider } from './kernel/dataProvider.js';
import { i18nProvider } from './kernel/i18n/index.js';
import { AppShell } from './kernel/layout/AppShell.js';
import { NoSuchPage, NotAllowed } from './kernel/layout/DeadEnds.js';
import { lazily } from './kernel/lazily.js';
import { queryClient } from './kernel/queryClient.js';
import { consoleStore } from './kernel/store.js';
import { theme } from './kernel/theme.js';
import { LoadPage, MinePage } from './ownerships/index.js';
import { PeerImportPage } from './peer-figures/index.js';
import { SiteCheckPage, StartsPage } from './project-facts/index.js';
import {
  ClosedMonthPage,
  ClosingsPage,
  CohortsPage,
  FunnelPrint,
  FunnelRowsPage,
} from './reports/index.js';
import { resources } from './resources.js';
import { MeetingRoom } from './review-meetings/index.js';
import { AcceptInvitation } from './session/AcceptInvitation.js';
import { SignIn } from './session/SignIn.js';
import { FiscalPage } from './targets/index.js';
import {
  TripEffectPage,
  TripRefile,
  TripReportPage,
  TripSlipPage,
  watchNetwork,
  TripCalendarPage,
} from './trips/index.js';

const AlertQuality = lazily(() => import('./alerts/QualityPage.js'), 'QualityPage');
const LeadBoard = lazily(() => import('./leads/board/LeadBoard.js'), 'LeadBoard');
const LeadBrief = lazily(() => import('./leads/brief/LeadBrief.js'), 'LeadBrief');
const ReceptionSheetPage = lazily(
  () => import('./receptions/sheet/ReceptionSheetPage.js'),
  'ReceptionSheetPage',
);
const MergePage = lazily(() => import('./doubles/MergePage.js'), 'MergePage');
const PlanPage = lazily(() => import('./plans/PlanPage.js'), 'PlanPage');
const LedgerPrint = lazily(() => import('./progress/ledger/LedgerPrint.js'), 'LedgerPrint');
const PacePage = lazily(() => import('./progress/PacePage.js'), 'PacePage');
const PaceRowsPage = lazily(() => import('./progress/PaceRowsPage.js'), 'PaceRowsPage');
const CalibrationPage = lazily(() => import('./scores/CalibrationPage.js'), 'CalibrationPage');
const NoticePreferences = lazily(
  () => import('./notices/NoticePreferences.js'),
  'NoticePreferences',
);
const MySessions = lazily(() => import('./session/MySessions.js'), 'MySessions');
const ChangePassword = lazily(() => import('./session/ChangePassword.js'), 'ChangePassword');
const store = consoleStore();
watchNetwork();

/** The console: one list of resources, a few pages of its own, everything else from the kernel. */
export const App = () => (
  <Admin
    title="落地"
    dataProvider={dataProvider}
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    store={store}
    theme={theme}
    darkTheme={null}
    layout={AppShell}
    loginPage={SignIn}
    dashboard={Dashboard}
    catchAll={NoSuchPage}
    accessDenied={NotAllowed}
    queryClient={queryClient}
    requireAuth
    disableTelemetry
  >
    {resources.map((resource) => (
      <Resource key={resource.name} {...resource} />
    ))}
    <CustomRoutes noLayout>
      <Route path="/invitations/:token" element={<AcceptInvitation />} />
      <Route path="/leads/:id/brief" element={<LeadBrief />} />
      <Route path="/assessments/:id/print" element={<RankingPrint />} />
      <Route path="/cockpit/print" element={<CockpitPrint />} />
      <Route path="/progress/print" element={<LedgerPrint />} />
      <Route path="/reports/print" element={<FunnelPrint />} />
      <Route path="/trips/:id/slip" element={<TripSlipPage />} />
      <Route path="/receptions/:id/sheet" element={<ReceptionSheetPage />} />
    </CustomRoutes>
    <CustomRoutes>
      <Route path="/assessments/schemes" element={<SchemesPage />} />
      <Route path="/assessments/spread" element={<SpreadPage />} />
      <Route path="/assessments/two-years" element={<TwoYearsPage />} />
      <Route path="/assessments/:id/cells/:unit/:indicator" element={<CellRowsPage />} />
      <Route path="/targets/fiscal" element={<FiscalPage />} />
      <Route path="/alerts/quality" element={<AlertQuality />} />
      <Route path="/leads/board" element={<LeadBoard />} />
      <Route path="/leads/:id/merge/:otherId" element={<MergePage />} />
      <Route path="/leads/:id/plan" element={<PlanPage />} />
      <Route path="/peer-figures/import" element={<PeerImportPage />} />
      <Route path="/progress/pace" element={<PacePage />} />
      <Route path="/progress/pace/rows" element={<PaceRowsPage />} />
      <Route path="/review-meetings/:id/room" element={<MeetingRoom />} />
      <Route path="/verifications/checks" element={<SiteCheckPage />} />
      <Route path="/verifications/starts" element={<StartsPage />} />
      <Route path="/ownerships/mine" element={<MinePage />} />
      <Route path="/ownerships/load" element={<LoadPage />} />
      <Route path="/reports/rows" element={<FunnelRowsPage />} />
      <Route path="/reports/cohorts" element={<CohortsPage />} />
      <Route path="/reports/closings" element={<ClosingsPage />} />
      <Route path="/reports/closings/:month" element={<ClosedMonthPage />} />
      <Route path="/scores/calibration" element={<CalibrationPage />} />
      <Route path="/trips/calendar" element={<TripCalendarPage />} />
      <Route path="/trips/effect" element={<TripEffectPage />} />
      <Route path="/trips/:id/refiling" element={<TripRefile />} />
      <Route path="/trips/:id/report" element={<TripReportPage />} />
      <Route path="/notices/preferences" element={<NoticePreferences />} />
      <Route path="/my-sessions" element={<MySessions />} />
      <Route path="/password" element={<ChangePassword />} />
    </CustomRoutes>
  </Admin>
);
