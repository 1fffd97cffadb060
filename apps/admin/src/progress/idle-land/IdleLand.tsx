import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import type { LeadProgress } from '../../kernel/views.js';
import { LandDelays } from './LandDelays.js';
import { LandDelaySheet } from './LandDelaySheet.js';

/** The watch points of the land, from the agreed start. */
export const IdleLand = ({ leadId, progress }: { leadId: string; progress: LeadProgress }) => {
  const translate = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const { agreedStartOn, startedOn, points, delays, delayedDays } = progress.idleLand;
  const facts = [
    agreedStartOn
      ? translate('progress.idle_agreed', { on: agreedStartOn })
      : translate('progress.idle_unknown'),
    startedOn && translate('progress.idle_started', { on: startedOn }),
    delayedDays > 0 && translate('idle_land.delayed', { days: delayedDays }),
  ];
  return (
    <Section
      title={translate('progress.idle')}
      aside={
        progress.can.delayLand && (
          <Button size="small" onClick={() => setAsking(true)} data-verb="delayLand">
            {translate('idle_land.delay')}
          </Button>
        )
      }
    >
      <Typography variant="body2">{facts.filter(Boolean).join(' · ')}</Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('progress.idle_hint')}
      </Typography>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          p: 0,
          m: '8px 0 0',
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
        }}
      >
        {points.map(({ id, label, on, isReached }) => (
          <Box
            key={id}
            component="li"
            sx={{ borderLeft: 3, borderColor: isReached ? 'warning.main' : 'divider', pl: 1 }}
          >
            <Typography variant="body2">{label}</Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {on}
              {isReached && ` · ${translate('progress.reached')}`}
            </Typography>
          </Box>
        ))}
      </Box>
      <LandDelays delays={delays} />
      {isAsking && <LandDelaySheet leadId={leadId} onClose={() => setAsking(false)} />}
    </Section>
  );
};
