import { useQuery } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import type { AssessmentRow, RankingView } from '../kernel/views.js';

/** The schemes in force, the one the address names (else the newest), and its ranking. */
export const useRanking = () => {
  const [params] = useSearchParams();
  const { data: schemes, error: listError } = useGetList<AssessmentRow>('assessments', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'to', order: 'DESC' },
    filter: { inForce: true },
    meta: { rows: true },
  });
  const chosen = schemes?.find(({ id }) => id === params.get('id')) ?? schemes?.[0];
  const ranking = useRankingOf(chosen?.id ?? null);
  return { schemes, chosen, ...ranking, error: listError ?? ranking.error };
};

/** The ranking of one assessment, as of the day and by the knowledge in the address. */
export const useRankingOf = (id: string | null) => {
  const [params] = useSearchParams();
  const { read } = useConsole();
  const question = { asOf: params.get('asOf') ?? '', knownBy: params.get('knownBy') ?? '' };
  const { data, error, refetch } = useQuery({
    queryKey: ['assessments', 'ranking', id, question],
    queryFn: () => read<RankingView>(`/assessments/${id}/ranking`, question),
    enabled: id !== null,
  });
  return { ranking: data, error, refetch };
};

/** The question of this ranking as an address carries it on. */
export const questionOf = ({ asOf, knownBy, isStored }: RankingView): string =>
  isStored ? '' : `?${new URLSearchParams({ asOf, ...(knownBy && { knownBy }) }).toString()}`;
