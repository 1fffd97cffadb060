import { Card, CardActionArea, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../dataProvider.js';
import { CardGrid } from './CardGrid.js';
import { EmptyState } from './EmptyState.js';
import { Section } from './Facts.js';
import { ProblemPanel } from './ProblemPanel.js';

interface Props<R> {
  leadId: string;
  /** Whose records they are; also where a card leads. */
  resource: string;
  /** `<phrases>.title`, `.empty_lead`, `.empty_lead_hint` and `.empty_reader` are its words. */
  phrases: string;
  icon: ReactElement;
  /** How another is begun, for those who may. */
  begin: (isFirst: boolean) => ReactNode;
  children: (row: R) => ReactNode;
}

/** The records of one kind that a lead has, a card each. */
export const LeadRecords = <R extends { id: string }>(props: Props<R>) => {
  const { leadId, resource, phrases, icon, begin, children } = props;
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', resource, leadId],
    queryFn: () => read<{ data: R[]; canDraft: boolean }>(`/leads/${leadId}/${resource}`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const isFirst = data.data.length === 0;
  const add = data.canDraft && begin(isFirst);
  return (
    <Section title={translate(`${phrases}.title`)} aside={!isFirst && add}>
      {isFirst ? (
        <EmptyState
          icon={icon}
          title={translate(`${phrases}.empty_lead`)}
          hint={translate(`${phrases}.${data.canDraft ? 'empty_lead_hint' : 'empty_reader'}`)}
          actions={add}
        />
      ) : (
        <CardGrid min={320}>
          {data.data.map((row) => (
            <Card key={row.id} component="li" variant="outlined">
              <CardActionArea
                component={Link}
                to={`/${resource}/${row.id}/show`}
                sx={{ p: 1.5, height: '100%' }}
              >
                {children(row)}
              </CardActionArea>
            </Card>
          ))}
        </CardGrid>
      )}
    </Section>
  );
};
