import TranslateIcon from '@mui/icons-material/Translate';
import { Box, Button, Paper, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';

/** The page before anyone is signed in: product name, one card, the secrecy statement, language. */
export const DoorPage = ({ title, children }: { title: string; children: ReactNode }) => {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${translate(title)} · ${translate('app.name')}`;
  }, [locale, title, translate]);
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 2,
        p: 2,
        bgcolor: 'secondary.main',
        backgroundImage: 'linear-gradient(160deg, #123a5e 0%, #1a5a94 70%, #2b74b3 100%)',
      }}
    >
      <Box sx={{ color: '#fff', textAlign: 'center' }}>
        <Typography sx={{ fontSize: 30, fontWeight: 700, letterSpacing: '0.08em' }}>
          {translate('app.name')}
        </Typography>
        <Typography variant="body2">{translate('app.title')}</Typography>
      </Box>
      <Paper sx={{ width: '100%', maxWidth: 400, p: { xs: 2.5, sm: 4 } }}>
        <Typography variant="h1" sx={{ mb: 1.5 }}>
          {translate(title)}
        </Typography>
        {children}
      </Paper>
      <Typography
        variant="body2"
        role="note"
        sx={{ color: '#fff', maxWidth: 400, textAlign: 'center' }}
      >
        {translate('sign_in.secrecy')}
      </Typography>
      <Button
        color="inherit"
        size="small"
        startIcon={<TranslateIcon />}
        onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}
        sx={{ color: '#fff' }}
      >
        {locale === 'en' ? '中文' : 'English'}
      </Button>
    </Box>
  );
};
