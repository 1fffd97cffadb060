import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import { Light } from '../kernel/parts/Light.js';
import type { Cockpit } from '../kernel/views.js';
import { FigureTo } from './FigureTo.js';

const lights = ['red', 'yellow', 'green', 'gray'] as const;

/** Projects under construction by the light of their annual plan. */
export const PacePart = ({ pace }: Pick<Cockpit, 'pace'>) => {
  const translate = useTranslate();
  return (
    <Section title={translate('cockpit.pace')}>
      <Typography component="p" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {lights.map((light) => (
          <span key={light} data-pace={light}>
            <Light colour={light} text={translate(`cockpit.${light}`)} />{' '}
            <strong>
              <FigureTo figure={pace[light]} name={translate(`cockpit.${light}`)} />
            </strong>{' '}
            {pace[light].unit}
          </span>
        ))}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {pace.method}
        {pace.isMethodPending && translate('cockpit.pending')}
      </Typography>
    </Section>
  );
};
