import { Box, Chip, Tooltip, Typography } from '@mui/material';
import { AppBar, LoadingIndicator, useTranslate } from 'react-admin';
import { useSession } from '../authProvider.js';
import { AccountMenu } from './AccountMenu.js';
import { NoticeBell } from './NoticeBell.js';
import { LanguageButton } from './LanguageButton.js';
import { GlobalSearch } from './GlobalSearch.js';

/** Whose county this is, search, language, account. */
export const TopBar = () => (
  <AppBar
    alwaysOn
    color="secondary"
    elevation={0}
    toolbar={
      <>
        <GlobalSearch />
        <NoticeBell />
        <LanguageButton />
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <LoadingIndicator />
        </Box>
      </>
    }
    userMenu={<AccountMenu />}
  >
    <County />
  </AppBar>
);

const County = () => {
  const translate = useTranslate();
  const county = useSession()?.county;
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: 1 }}>
      <Typography component="span" noWrap sx={{ fontWeight: 650, minWidth: 0 }}>
        {county?.name ?? translate('app.name')}
        <Box
          component="span"
          sx={{ display: { xs: 'none', lg: 'inline' }, fontWeight: 400, ml: 1 }}
        >
          {translate('app.title')}
        </Box>
      </Typography>
      {county?.isDemo && (
        <Tooltip title={translate('app.demo_hint')}>
          <Chip
            size="small"
            label={translate('app.demo')}
            sx={{ bgcolor: '#f3c969', color: '#3a2b00', fontWeight: 650, flexShrink: 0 }}
          />
        </Tooltip>
      )}
    </Box>
  );
};
