import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import type { Cockpit } from '../kernel/views.js';
import { FigureTo } from './FigureTo.js';

/** 谁在等我: what only this reader can move on. */
export const WaitingPart = ({ waiting, note }: Pick<Cockpit, 'waiting'> & { note?: string }) => {
  const translate = useTranslate();
  return (
    <Section title={translate('cockpit.waiting')}>
      {note && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {note}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(2, 1fr)' }}>
        {waiting.map(({ id, figure }) => {
          const name = translate(`cockpit.waiting_${id}`);
          return (
            <Box key={id} data-waiting={id}>
              <Typography component="p" sx={{ fontSize: 24, fontWeight: 700, lineHeight: 1.2 }}>
                <FigureTo figure={figure} name={name} />{' '}
                <Typography component="span" variant="body2">
                  {figure.unit}
                </Typography>
              </Typography>
              <Typography variant="body2">{name}</Typography>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
};
