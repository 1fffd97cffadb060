import type { CountyPack } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useConsole } from '../kernel/dataProvider.js';

/** The pack that would judge an application today; null until the server has told it, for a form starts from it. */
export const usePack = () => {
  const { read } = useConsole();
  const { data, error } = useQuery({
    queryKey: ['rule-packs', 'current'],
    queryFn: () => read<CountyPack>('/rule-packs/current'),
    staleTime: 60_000,
  });
  return { pack: data ?? null, error };
};
