import { useAbility } from '../kernel/authProvider.js';
import type { TripDetail } from '../kernel/views.js';
import { SubjectAlerts } from './SubjectAlerts.js';

/** A trip's alerts. Most trips never have one: nothing stands there then. */
export const TripAlerts = ({ trip }: { trip: Pick<TripDetail, 'id' | 'can'> }) =>
  useAbility('alerts', 'list') ? (
    <SubjectAlerts
      subject={{ tripId: trip.id }}
      waiting={<></>}
      door={
        trip.can.report ? { label: 'alerts.door.report', to: `/trips/${trip.id}/report` } : null
      }
    />
  ) : null;
