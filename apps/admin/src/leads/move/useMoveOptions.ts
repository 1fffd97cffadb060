import { useQuery } from '@tanstack/react-query';
import { useGetOne } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import type { LeadDetail } from '../../kernel/views.js';

/** A lead as it stands now and the moves open to it, as the server judges them today. */
export const useMoveOptions = (leadId: string) => {
  const { options } = useConsole();
  const lead = useGetOne<LeadDetail>('leads', { id: leadId });
  const moves = useQuery({
    queryKey: ['leads', 'move-options', leadId, lead.data?.version],
    queryFn: () => options(leadId),
    gcTime: 0,
  });
  return {
    lead: lead.data,
    moves: moves.data,
    error: lead.error ?? moves.error,
    isPending: lead.isPending || moves.isPending,
    refetch: () => Promise.all([lead.refetch(), moves.refetch()]),
  };
};
