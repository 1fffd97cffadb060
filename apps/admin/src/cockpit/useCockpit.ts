import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import type { Cockpit } from '../kernel/views.js';

const asked = ['asOf', 'knownBy', 'unitId'] as const;

/** The cockpit the address asks for. */
export const useCockpit = () => {
  const { read } = useConsole();
  const [params] = useSearchParams();
  const question: Record<string, string | null> = {};
  for (const name of asked) if (params.get(name)) question[name] = params.get(name);
  return useQuery({
    queryKey: ['cockpit', question],
    queryFn: () => read<Cockpit>('/cockpit', question),
    placeholderData: (previous) => previous,
  });
};
