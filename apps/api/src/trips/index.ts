export { TripDecisions } from './trip-decisions.service.js';
export { TripFilings } from './trip-filings.service.js';
export { TripJourneys } from './trip-journeys.service.js';
export { TripReports } from './trip-reports.service.js';
export { TripsModule } from './trips.module.js';
export { TripsService } from './trips.service.js';
export { visibleTrips } from './trip-scope.js';
