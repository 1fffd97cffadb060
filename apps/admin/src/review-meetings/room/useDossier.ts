import { useQuery } from '@tanstack/react-query';
import { useConsole } from '../../kernel/dataProvider.js';
import type { Dossier } from '../../kernel/views.js';

/** What the committee reads about one project of an agenda. It does not change under a vote. */
export const useDossier = (meetingId: string, itemId: string) => {
  const { read } = useConsole();
  return useQuery({
    queryKey: ['review-dossier', meetingId, itemId],
    queryFn: () => read<Dossier>(`/review-meetings/${meetingId}/items/${itemId}/dossier`),
    retry: false,
    staleTime: 60_000,
  });
};
