import { Box, Chip, Link as TextLink, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { Section } from '../kernel/parts/Facts.js';
import type { CorrectionPage } from '../kernel/views.js';

type Correction = CorrectionPage['data'][number];

/** Every project the month would count otherwise today: what, before and after, who, when and why. */
export const Corrections = ({ month }: { month: string }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data } = useQuery({
    queryKey: ['reports', 'closings', month, 'corrections'],
    queryFn: () => read<CorrectionPage>(`/reports/closings/${month}/corrections`, { perPage: 100 }),
  });
  if (!data) return null;
  return (
    <Section title={translate('reports.corrections', { count: data.total })}>
      <Box data-testid="corrections">
        {data.total === 0 && (
          <Typography variant="body2">{translate('reports.no_corrections')}</Typography>
        )}
        {data.data.map((correction) => (
          <CorrectionItem key={correction.lead.id} correction={correction} />
        ))}
        {data.total > data.data.length && (
          <Typography variant="caption">
            {translate('reports.corrections_cut', { shown: data.data.length })}
          </Typography>
        )}
      </Box>
    </Section>
  );
};

const CorrectionItem = ({
  correction: { lead, kind, changes, entries },
}: {
  correction: Correction;
}) => {
  const translate = useTranslate();
  return (
    <Box data-correction={lead.id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        {lead.name ? (
          <TextLink component={Link} to={`/leads/${lead.id}/show`} sx={{ fontWeight: 600 }}>
            {lead.name}
          </TextLink>
        ) : (
          <Typography sx={{ fontWeight: 600 }}>{translate('reports.hidden')}</Typography>
        )}
        <Typography variant="caption">{lead.no}</Typography>
        <Chip size="small" label={translate(`reports.kind_${kind}`)} />
      </Stack>
      {changes.map(({ label, before, after }) => (
        <Typography key={label} variant="body2">
          {label}：{before} → {after}
        </Typography>
      ))}
      {entries.map(({ at, what, by, unit, why }) => (
        <Typography key={`${at} ${what}`} variant="body2" sx={{ color: 'text.secondary' }}>
          {[minuteOf(at), [unit, by].filter(Boolean).join(' '), what, why]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      ))}
    </Box>
  );
};
