import { Link as TextLink, TableCell, TableRow, Typography } from '@mui/material';
import { stallCauses } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { AlertQuality } from '../kernel/views.js';
import { listLink } from './listLink.js';

const heads = ['cause', 'alerts', 'projects'].map((head) => `alerts.quality.${head}`);

/** What the open alerts name as holding projects up; every count opens its alerts. */
export const CauseTable = ({ causes }: Pick<AlertQuality, 'causes'>) => {
  const translate = useTranslate();
  const { word } = useWords(stallCauses);
  const { named, due, young, afterDays: days } = causes;
  if (!named.length && !due) return null;
  return (
    <Section title={translate('alerts.quality.causes')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('alerts.quality.causes_hint', { days, young })}
      </Typography>
      <PlainTable heads={heads} isNumeric>
        {named.map(({ cause, alerts, projects }) => (
          <TableRow key={cause} data-cause={cause}>
            <TableCell>{word(cause)}</TableCell>
            <TableCell align="right">
              <Count of={alerts} filter={{ cause }} />
            </TableCell>
            <TableCell align="right">{projects}</TableCell>
          </TableRow>
        ))}
        {due > 0 && (
          <TableRow data-cause="due">
            <TableCell>{translate('alerts.quality.due')}</TableCell>
            <TableCell align="right">
              <Count of={due} filter={{ needsCause: 'true' }} />
            </TableCell>
            <TableCell />
          </TableRow>
        )}
      </PlainTable>
    </Section>
  );
};

const Count = ({ of, filter }: { of: number; filter: Record<string, string> }) => (
  <TextLink component={Link} to={listLink(filter)}>
    {of}
  </TextLink>
);
