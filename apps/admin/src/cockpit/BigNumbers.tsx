import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Light } from '../kernel/parts/Light.js';
import { Money } from '../kernel/parts/Money.js';
import type { Cockpit, CockpitFigure, CockpitPair } from '../kernel/views.js';
import { FigureTo } from './FigureTo.js';

/** The figures a room reads from its last row: in stock, passed, this month beside last year's, what is lit. */
export const BigNumbers = ({ cockpit }: { cockpit: Cockpit }) => {
  const translate = useTranslate();
  const { totals, month, lights, pace } = cockpit;
  return (
    <Box
      className="cockpit-numbers"
      sx={{
        display: 'grid',
        gap: 1,
        mb: 1,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)', lg: 'repeat(7, 1fr)' },
      }}
    >
      {totals.map((pair) => (
        <Pair key={pair.id} pair={pair} title={translate(`cockpit.${pair.id}`)} />
      ))}
      {month.stages.map((pair) => (
        <Pair key={pair.id} pair={pair} title={translate(`cockpit.new_${pair.id}`)} />
      ))}
      <Lit title={translate('cockpit.alerts')} red={lights.red} yellow={lights.yellow} />
      <Lit title={translate('cockpit.pace')} red={pace.red} yellow={pace.yellow} />
    </Box>
  );
};

const Card = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <Paper
    variant="outlined"
    data-testid={`big-${id}`}
    sx={{ px: { xs: 1.25, lg: 1.5 }, py: 1, minWidth: 0 }}
  >
    <Typography variant="body2" component="h2" sx={{ fontWeight: 600 }}>
      {title}
    </Typography>
    {children}
  </Paper>
);

const big = { fontSize: { xs: 28, lg: 36 }, fontWeight: 700, lineHeight: 1.2 };

const Pair = ({ pair: { id, now, lastYear }, title }: { pair: CockpitPair; title: string }) => {
  const translate = useTranslate();
  return (
    <Card id={id} title={title}>
      <Typography component="p" sx={big}>
        <FigureTo figure={now} name={title} />
        <Typography component="span" variant="body2" sx={{ ml: 0.5 }}>
          {now.unit}
        </Typography>
      </Typography>
      <Typography variant="body2">
        <Money yuan={now.totalInvestmentYuan} />
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('cockpit.last_year')}{' '}
        <FigureTo figure={lastYear} name={`${translate('cockpit.last_year')} ${title}`} />{' '}
        {lastYear.unit} · <Money yuan={lastYear.totalInvestmentYuan} />
      </Typography>
    </Card>
  );
};

interface LitProps {
  title: string;
  red: CockpitFigure;
  yellow: CockpitFigure;
}

const Lit = ({ title, red, yellow }: LitProps) => {
  const translate = useTranslate();
  return (
    <Card id={red.definition} title={title}>
      <Typography component="p" sx={{ ...big, color: 'error.main' }}>
        <FigureTo figure={red} name={`${title} ${translate('cockpit.red')}`} />
        <Typography component="span" variant="body2" sx={{ ml: 0.5 }}>
          {red.unit} <Light colour="red" text={translate('cockpit.red')} />
        </Typography>
      </Typography>
      <Typography variant="body2" component="p" sx={{ color: 'warning.main' }}>
        <FigureTo figure={yellow} name={`${title} ${translate('cockpit.yellow')}`} /> {yellow.unit}{' '}
        <Light colour="yellow" text={translate('cockpit.yellow')} />
      </Typography>
    </Card>
  );
};
