import { Alert, Button, Link, Stack } from '@mui/material';
import { stageRank } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { Section } from '../kernel/parts/Facts.js';
import type { LeadDetail, ScreeningSheet } from '../kernel/views.js';
import { Opinion } from './Opinion.js';
import { RecordSheet } from './RecordSheet.js';

/** 研判 of one project: the opinion in force, what is overdue, and the earlier opinions. */
export const ScreeningCard = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { read } = useConsole();
  const [isOpen, setOpen] = useState(false);
  const { data, refetch } = useQuery({
    queryKey: ['leads', 'screenings', lead.id, lead.version],
    queryFn: () => read<ScreeningSheet>(`/leads/${lead.id}/screenings`),
  });
  if (!data) return null;
  const [latest, ...earlier] = data.data;
  return (
    <Section
      title={translate('screening.title')}
      aside={
        data.can.record && (
          <Button
            size="small"
            variant={latest ? 'text' : 'outlined'}
            onClick={() => setOpen(true)}
            sx={{ ml: 'auto' }}
          >
            {translate(latest ? 'screening.again' : 'screening.record')}
          </Button>
        )
      }
    >
      {latest ? <Opinion one={latest} /> : <Waiting lead={lead} sheet={data} />}
      {latest?.opinion === 'refuse' && stageRank(lead.stage) === 0 && (
        <Alert severity="info" sx={{ mt: 1 }}>
          {translate('screening.refused_next')}
        </Alert>
      )}
      <Earlier opinions={earlier} />
      {isOpen && (
        <RecordSheet
          leadId={lead.id}
          sheet={data}
          onClose={() => setOpen(false)}
          onDone={() => {
            void refetch();
            refresh();
          }}
        />
      )}
    </Section>
  );
};

const Waiting = ({ lead, sheet }: { lead: LeadDetail; sheet: ScreeningSheet }) => {
  const translate = useTranslate();
  const isYoung = stageRank(lead.stage) === 0;
  const words = isYoung ? (sheet.isOverdue ? 'overdue' : 'none') : 'none_for_old';
  return (
    <Alert severity={sheet.isOverdue ? 'warning' : 'info'} data-testid="screening-waiting">
      {translate(`screening.${words}`, { on: sheet.dueOn })}
    </Alert>
  );
};

const Earlier = ({ opinions }: { opinions: ScreeningSheet['data'] }) => {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  if (opinions.length === 0) return null;
  if (!isShown) {
    return (
      <Link component="button" variant="body2" onClick={() => setShown(true)} sx={{ mt: 1 }}>
        {translate('screening.earlier', { count: opinions.length })}
      </Link>
    );
  }
  return (
    <Stack spacing={1.5} sx={{ mt: 1.5, opacity: 0.75 }}>
      {opinions.map((one) => (
        <Opinion key={one.id} one={one} />
      ))}
    </Stack>
  );
};
