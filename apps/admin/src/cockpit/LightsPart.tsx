import { Box, Link as TextLink, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../kernel/parts/Facts.js';
import { Light } from '../kernel/parts/Light.js';
import type { Cockpit } from '../kernel/views.js';
import { CompactTable } from './CompactTable.js';
import { FigureTo } from './FigureTo.js';

/** What is lit today, by rule. */
export const LightsPart = ({ lights: { asOf, rules } }: Pick<Cockpit, 'lights'>) => {
  const translate = useTranslate();
  return (
    <Section title={translate('cockpit.lights_on', { asOf })}>
      {rules.length === 0 && translate('cockpit.no_lights')}
      {rules.length > 0 && (
        <CompactTable heads={['cockpit.rule', 'cockpit.red', 'cockpit.yellow']}>
          {rules.map(({ ruleId, message, red, yellow }) => (
            <TableRow key={ruleId} data-rule={ruleId}>
              <TableCell component="th" scope="row">
                {message}
              </TableCell>
              <TableCell align="right" sx={{ color: 'error.main', fontWeight: 650 }}>
                <FigureTo figure={red} name={`${message} ${translate('cockpit.red')}`} />
              </TableCell>
              <TableCell align="right" sx={{ color: 'warning.main', fontWeight: 650 }}>
                <FigureTo figure={yellow} name={`${message} ${translate('cockpit.yellow')}`} />
              </TableCell>
            </TableRow>
          ))}
        </CompactTable>
      )}
    </Section>
  );
};

/** The most urgent alerts, a line each; the numbers compared and the unit on hover. */
export const WorstPart = ({ lights: { worst } }: Pick<Cockpit, 'lights'>) => {
  const translate = useTranslate();
  if (worst.length === 0) return null;
  return (
    <Section title={translate('cockpit.worst', { count: worst.length })}>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {worst.map((alert) => (
          <li key={alert.id} data-alert={alert.no}>
            <Typography
              variant="body2"
              title={`${alert.because}；${alert.unit.name}`}
              sx={{ whiteSpace: { lg: 'nowrap' }, overflow: 'hidden', textOverflow: 'ellipsis' }}
            >
              <Light colour={alert.level} text={translate(`cockpit.${alert.level}`)} />{' '}
              <TextLink component={Link} to={`/alerts/${alert.id}/show`} sx={{ color: 'inherit' }}>
                {alert.leadName ?? alert.tripNo}
              </TextLink>
              {' · '}
              {alert.message}
            </Typography>
          </li>
        ))}
      </Box>
    </Section>
  );
};
