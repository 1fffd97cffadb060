import { useQuery } from '@tanstack/react-query';
import { useConsole } from '../kernel/dataProvider.js';
import type { LeadPlan } from '../kernel/views.js';

/** The plan of this year of one project; refreshed with everything under `leads`. */
export const useLeadPlan = (leadId: string) => {
  const { read } = useConsole();
  return useQuery({
    queryKey: ['leads', 'plan', leadId],
    queryFn: () => read<LeadPlan>(`/leads/${leadId}/plan`),
  });
};
