import { useQuery } from '@tanstack/react-query';
import type { Finding } from '@luodi/domain';
import type { components } from '../../generated/api.js';
import { useConsole } from '../../kernel/dataProvider.js';
import type { LeadDetail } from '../../kernel/views.js';

type FollowUp = components['schemas']['FollowUpView'];

export interface BriefFacts {
  lead: LeadDetail;
  /** The latest record that stands. */
  latest: FollowUp | null;
  /** What keeps the project from its next stage; null when the reader may not ask. */
  open: { to: string; findings: Finding[] } | null;
  at: Date;
}

/** All that a brief tells, read at one moment. */
export const useBrief = (id: string) => {
  const { read, options } = useConsole();
  return useQuery({
    queryKey: ['leads', 'brief', id],
    gcTime: 0,
    queryFn: async (): Promise<BriefFacts> => {
      const lead = await read<LeadDetail>(`/leads/${id}`);
      const [followUps, moves] = await Promise.all([
        read<{ data: FollowUp[] }>(`/leads/${id}/follow-ups`, { sort: '-happenedOn' }),
        lead.can.move ? options(id) : Promise.resolve(null),
      ]);
      const next = moves?.find(({ kind }) => kind === 'forward');
      return {
        lead,
        latest: followUps.data.find(({ corrected }) => !corrected) ?? null,
        open: next ? { to: next.label, findings: next.findings } : null,
        at: new Date(),
      };
    },
  });
};
