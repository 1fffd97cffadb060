import { ShowBase, useRecordContext } from 'react-admin';
import { TripAlerts } from '../alerts/index.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { TripDetail } from '../kernel/views.js';
import { PurposeChip, StatusChip, TripMarks } from './marks.js';
import { About } from './show/About.js';
import { Budget } from './show/Budget.js';
import { Flags } from './show/Flags.js';
import { History } from './show/History.js';
import { Notices } from './show/Notices.js';
import { Papers } from './show/Papers.js';
import { Preparation } from './show/Preparation.js';
import { Readiness } from './show/Readiness.js';
import { Report } from './show/Report.js';
import { Route } from './show/Route.js';
import { Travellers } from './show/Travellers.js';
import { TripActions } from './show/TripActions.js';
import { Versions } from './show/Versions.js';

/** One trip: whose turn it is, what the rules say, where it goes, and what came of it. */
export const TripShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const trip = useRecordContext<TripDetail>();
  // A list row may stand in for the record for a moment; it has no itinerary.
  if (!trip?.content) return <ShowWaiting />;
  return (
    <Page
      title={trip.no}
      aside={
        <>
          <StatusChip status={trip.status} />
          <PurposeChip purpose={trip.purpose} />
          <TripMarks trip={trip} />
        </>
      }
      actions={<TripActions trip={trip} />}
    >
      <TripAlerts trip={trip} />
      <Readiness trip={trip} />
      <Notices trip={trip} />
      <About trip={trip} />
      <Route trip={trip} />
      <Travellers trip={trip} />
      <Budget trip={trip} />
      <Papers trip={trip} />
      <Preparation trip={trip} />
      <Flags trip={trip} />
      <Versions trip={trip} />
      <Report trip={trip} />
      <History trip={trip} />
    </Page>
  );
};
