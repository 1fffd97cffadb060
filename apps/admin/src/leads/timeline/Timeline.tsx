import { Button, Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { Section } from '../../kernel/parts/Facts.js';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import type { LeadDetail, TimelineEntry } from '../../kernel/views.js';
import { Composer } from './Composer.js';
import { Entry } from './Entry.js';

const kinds = ['follow-up', 'stage', 'ownership', 'change'] as const;
const perPage = 20;

/** What happened, newest first: follow-ups, stage moves, changes of owner, edits; the composer stands on top. */
export const Timeline = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const [kind, setKind] = useState<(typeof kinds)[number] | null>(null);
  const { entries, query } = useTimeline(lead.id, kind);
  return (
    <Section title={translate('sections.timeline')}>
      {lead.can.followUp && <Composer leadId={lead.id} />}
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', my: 1.5 }}>
        {[null, ...kinds].map((one) => (
          <Chip
            key={one ?? 'all'}
            size="small"
            label={translate(`timeline.${one ?? 'all'}`)}
            color={one === kind ? 'primary' : 'default'}
            variant={one === kind ? 'filled' : 'outlined'}
            aria-pressed={one === kind}
            onClick={() => setKind(one)}
          />
        ))}
      </Stack>
      {query.error && (
        <ProblemPanel
          error={query.error}
          title="problem.load_title"
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <Skeleton variant="rounded" height={120} />}
      {query.isSuccess && entries.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(lead.can.followUp ? 'timeline.empty' : 'timeline.empty_read_only')}
        </Typography>
      )}
      <Stack component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }} data-testid="timeline">
        {entries.map((entry) => (
          <Entry key={`${entry.kind}${entry.id}`} entry={entry} lead={lead} />
        ))}
      </Stack>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} disabled={query.isFetchingNextPage}>
          {translate('common.more')}
        </Button>
      )}
    </Section>
  );
};

interface TimelinePage {
  data: TimelineEntry[];
  total: number;
}

const useTimeline = (leadId: string, kind: string | null) => {
  const { read } = useConsole();
  const query = useInfiniteQuery({
    queryKey: ['leads', 'timeline', leadId, kind],
    queryFn: ({ pageParam }) =>
      read<TimelinePage>(`/leads/${leadId}/timeline`, { page: pageParam, perPage, kinds: kind }),
    initialPageParam: 1,
    getNextPageParam: ({ total }, _pages, page) => (page * perPage < total ? page + 1 : undefined),
  });
  return { query, entries: query.data?.pages.flatMap(({ data }) => data) ?? [] };
};
