import { Fragment, type ReactNode } from 'react';
import { ResourceContextProvider, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import { ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { TripDetail } from '../kernel/views.js';

/** The trip of the address, whole, for a page that writes about it. */
export const LoadedTrip = ({ children }: { children: (trip: TripDetail) => ReactNode }) => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<TripDetail>('trips', { id }, { retry: false });
  if (error) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (!data?.content) return <ShowWaiting />;
  return (
    <ResourceContextProvider value="trips">
      <Fragment key={id}>{children(data)}</Fragment>
    </ResourceContextProvider>
  );
};
