import { useQuery } from '@tanstack/react-query';
import { rankingBasis } from '@luodi/domain';
import { useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import type { FunnelReport } from '../kernel/views.js';

const asked = ['basis', 'asOf', 'knownBy', 'by', 'unitId', 'month'] as const;

/** The funnel the address asks for. */
export const useFunnel = () => {
  const { read } = useConsole();
  const [params] = useSearchParams();
  const question: Record<string, string | null> = { basis: rankingBasis };
  for (const name of asked) if (params.get(name)) question[name] = params.get(name);
  return useQuery({
    queryKey: ['reports', 'funnel', question],
    queryFn: () => read<FunnelReport>('/reports/funnel', question),
    placeholderData: (previous) => previous,
  });
};
