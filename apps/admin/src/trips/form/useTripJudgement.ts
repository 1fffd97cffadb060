import { useWatch } from 'react-hook-form';
import { useJudgement } from '../../kernel/form/useJudgement.js';
import type { TripJudgement } from '../../kernel/views.js';
import { judgeableBody } from './tripForm.js';

/** What filing the form as typed would be told; asked once, however many show a part of it. */
export const useTripJudgement = (tripId?: string) => {
  const values = useWatch() as Record<string, unknown>;
  return useJudgement<TripJudgement>('trips', { ...judgeableBody(values), tripId });
};
