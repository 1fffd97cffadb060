import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { AlertRow } from '../../kernel/views.js';
import { AlertLine } from '../AlertLine.js';
import { listLink } from '../listLink.js';

interface Props {
  title: string;
  alerts: readonly AlertRow[];
  filter: Record<string, string>;
}

const first = 3;

/** The most urgent few, each to be acted on at once; the rest one press away. */
export const SomeAlerts = ({ title, alerts, filter }: Props) => {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  if (!alerts.length) return null;
  const shown = isWhole ? alerts : alerts.slice(0, first);
  return (
    <Box component="section" sx={{ pt: 1.5 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {translate(title)}
      </Typography>
      {shown.map((alert) => (
        <AlertLine key={alert.id} alert={alert} />
      ))}
      {shown.length < alerts.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {translate('alerts.today.more', { count: alerts.length })}
        </Button>
      )}
      {shown.length === alerts.length && (
        <Button size="small" component={Link} to={listLink(filter)}>
          {translate('alerts.today.open_list')}
        </Button>
      )}
    </Box>
  );
};
