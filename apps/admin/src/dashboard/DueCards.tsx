import { Box, Card, CardActionArea, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { StageReport } from '../kernel/views.js';
import { leadsLink } from './leadsLink.js';

interface Props {
  asOf: string;
  due: NonNullable<StageReport['due']>;
}

/** What waits for somebody: overdue contacts, contacts never agreed, and what is new this month. */
export const DueCards = ({ asOf, due }: Props) => {
  const month = asOf.slice(0, 7);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        mb: 2,
        gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
      }}
    >
      <DueCard
        name="overdue"
        count={due.overdueNextContact}
        to={leadsLink({ overdueContact: 'true' })}
        isUrgent
      />
      <DueCard
        name="no_next"
        count={due.noNextContact}
        to={leadsLink({ noNextContact: 'true' })}
        isUrgent
      />
      <DueCard
        name="added"
        count={due.addedThisMonth}
        to={leadsLink({ addedSince: `${month}-01` })}
      />
    </Box>
  );
};

interface CardProps {
  name: 'overdue' | 'no_next' | 'added';
  count: number;
  to: string;
  isUrgent?: boolean;
}

const DueCard = ({ name, count, to, isUrgent = false }: CardProps) => {
  const translate = useTranslate();
  const title = translate(`dashboard.${name}`);
  const isAlarming = isUrgent && count > 0;
  return (
    <Card variant="outlined" sx={isAlarming ? { borderColor: 'warning.main' } : undefined}>
      <CardActionArea
        component={Link}
        to={to}
        aria-label={translate('dashboard.open_rows', { name: title, count })}
        sx={{ p: 2, height: '100%' }}
      >
        <Typography variant="body2">{title}</Typography>
        <Typography
          data-testid={`due-${name}`}
          sx={{
            fontSize: 28,
            fontWeight: 650,
            color: isAlarming ? 'warning.main' : 'text.primary',
          }}
        >
          {count}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate(`dashboard.${name}_hint`)}
        </Typography>
      </CardActionArea>
    </Card>
  );
};
