import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { AlertsToday } from '../../kernel/views.js';
import { listLink } from '../listLink.js';

/** What is red, rule by rule with its number; pressed, just these rows. */
export const RedRules = ({ rules }: Pick<AlertsToday, 'rules'>) => {
  const translate = useTranslate();
  const red = rules.filter((rule) => rule.red > 0);
  if (!red.length) return null;
  return (
    <Box
      role="group"
      aria-label={translate('alerts.today.rules')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, my: 1 }}
    >
      {red.map(({ ruleId, message, red: count }) => (
        <Chip
          key={ruleId}
          clickable
          component={Link}
          to={listLink({ ruleId, light: 'red', snoozed: 'false' })}
          size="small"
          variant="outlined"
          color="error"
          label={`■ ${message} ${count}`}
          sx={{ maxWidth: '100%' }}
        />
      ))}
    </Box>
  );
};
