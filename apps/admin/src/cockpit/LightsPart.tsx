import { Box, Link as TextLink, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../kernel/parts/Facts.js';
import { Light } from '../kernel/parts/Light.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { Cockpit } from '../kernel/views.js';
import { FigureTo } from './FigureTo.js';

/** What is lit today: by rule, and the ten most urgent. */
export const LightsPart = ({ lights: { asOf, rules, worst } }: Pick<Cockpit, 'lights'>) => {
  const translate = useTranslate();
  return (
    <Section title={translate('cockpit.lights_on', { asOf })}>
      {rules.length === 0 && translate('cockpit.no_lights')}
      {rules.length > 0 && (
        <PlainTable heads={['cockpit.rule', 'light.red', 'light.yellow']}>
          {rules.map(({ ruleId, message, red, yellow }) => (
            <TableRow key={ruleId} data-rule={ruleId}>
              <TableCell component="th" scope="row">
                {message}
              </TableCell>
              <TableCell align="right" sx={{ color: 'error.main', fontWeight: 650 }}>
                <FigureTo figure={red} name={`${message} ${translate('light.red')}`} />
              </TableCell>
              <TableCell align="right" sx={{ color: 'warning.main', fontWeight: 650 }}>
                <FigureTo figure={yellow} name={`${message} ${translate('light.yellow')}`} />
              </TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
      {worst.length > 0 && <Worst worst={worst} />}
    </Section>
  );
};

const Worst = ({ worst }: Pick<Cockpit['lights'], 'worst'>) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {translate('cockpit.worst', { count: worst.length })}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {worst.map((alert) => (
          <Typography key={alert.id} component="li" variant="body2" data-alert={alert.no}>
            <Light colour={alert.level} />{' '}
            <TextLink component={Link} to={`/alerts/${alert.id}/show`} sx={{ color: 'inherit' }}>
              {alert.leadName ?? alert.tripNo}
            </TextLink>{' '}
            {alert.message} · {alert.because} · {alert.unit.name}
          </Typography>
        ))}
      </Box>
    </>
  );
};
