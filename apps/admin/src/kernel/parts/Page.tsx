import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useUnread } from '../live/unread.js';

interface Props {
  title: string;
  /** Beside the title: a total, a stage. */
  aside?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** One page: its heading (also the window title), its actions, its body. */
export const Page = ({ title, aside, actions, above, wide = true, children }: Props) => {
  const translate = useTranslate();
  const unread = useUnread();
  useEffect(() => {
    const count = unread ? `(${unread}) ` : '';
    document.title = `${count}${title} · ${translate('app.name')}`;
  }, [title, translate, unread]);
  return (
    <Box sx={{ p: { xs: 1.5, sm: 2, md: 3 }, maxWidth: wide ? 1680 : 960, minWidth: 0 }}>
      {above}
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 1, mb: 1.5 }}
      >
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {aside}
        <Stack
          direction="row"
          useFlexGap
          sx={{ ml: { sm: 'auto' }, flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
        >
          {actions}
        </Stack>
      </Stack>
      {children}
    </Box>
  );
};
