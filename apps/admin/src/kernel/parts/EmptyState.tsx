import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: ReactNode;
  icon?: ReactNode;
  /** The one next action, and at most one alternative. */
  actions?: ReactNode;
}

/** What belongs here, and the one thing to do next. */
export const EmptyState = ({ title, hint, icon, actions }: Props) => (
  <Stack spacing={1.5} sx={{ alignItems: 'center', textAlign: 'center', py: 6, px: 2 }}>
    {icon && <Box sx={{ color: 'primary.main', '& svg': { fontSize: 44 } }}>{icon}</Box>}
    <Typography variant="h2" component="p">
      {title}
    </Typography>
    {hint && (
      <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 520 }}>
        {hint}
      </Typography>
    )}
    {actions && (
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', pt: 0.5 }}>
        {actions}
      </Stack>
    )}
  </Stack>
);
