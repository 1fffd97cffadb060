import type { CountyPack } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useConsole } from '../kernel/dataProvider.js';

/** The pack that would judge an application today, as the server has it. */
export const usePack = () => {
  const { read } = useConsole();
  const { data, error } = useQuery({
    queryKey: ['scores', 'form'],
    queryFn: () => read<{ pack: CountyPack }>('/scores/form'),
  });
  return { pack: data?.pack ?? null, error };
};
