import { type CountyPack, defaultRulePack } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useConsole } from './dataProvider.js';

/** The county's parameters in force today, for live hints; what a new county starts from until they are read. */
export const useRulePack = (): CountyPack => {
  const { read } = useConsole();
  const { data } = useQuery({
    queryKey: ['rule-packs', 'current'],
    queryFn: () => read<CountyPack>('/rule-packs/current'),
    staleTime: 60_000,
  });
  return data ?? defaultRulePack;
};
