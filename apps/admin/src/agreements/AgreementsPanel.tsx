import AddIcon from '@mui/icons-material/Add';
import HandshakeIcon from '@mui/icons-material/HandshakeOutlined';
import { Box, Button, Card, CardActionArea, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { LeadAgreements, LeadDetail } from '../kernel/views.js';
import { AgreementCard } from './AgreementCard.js';

/** 协议 of one project: what was signed, and what is being drafted. */
export const AgreementsPanel = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'agreements', lead.id],
    queryFn: () => read<LeadAgreements>(`/leads/${lead.id}/agreements`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const add = data.canDraft && <DraftLink leadId={lead.id} />;
  return (
    <Section title={translate('agreements.title')} aside={data.data.length > 0 && add}>
      {data.data.length === 0 ? (
        <EmptyState
          icon={<HandshakeIcon />}
          title={translate('agreements.empty_lead')}
          hint={translate(data.canDraft ? 'agreements.empty_lead_hint' : 'agreements.empty_reader')}
          actions={add}
        />
      ) : (
        <Box component="ul" sx={cards}>
          {data.data.map((row) => (
            <Card key={row.id} component="li" variant="outlined">
              <CardActionArea
                component={Link}
                to={`/agreements/${row.id}/show`}
                sx={{ p: 1.5, height: '100%' }}
              >
                <AgreementCard row={row} />
              </CardActionArea>
            </Card>
          ))}
        </Box>
      )}
    </Section>
  );
};

const cards = {
  listStyle: 'none',
  p: 0,
  m: 0,
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
};

const DraftLink = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  return (
    <Button
      component={Link}
      to={`/agreements/create?leadId=${leadId}`}
      variant="contained"
      size="small"
      startIcon={<AddIcon />}
    >
      {translate('agreements.new')}
    </Button>
  );
};
