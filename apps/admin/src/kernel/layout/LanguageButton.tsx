import TranslateIcon from '@mui/icons-material/Translate';
import { Box, Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';

/** Switches between Chinese and English at once; the name shown is the other language's own. */
export const LanguageButton = () => {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const isEnglish = locale === 'en';
  return (
    <Button
      color="inherit"
      aria-label={translate('app.language')}
      onClick={() => setLocale(isEnglish ? 'zh-CN' : 'en')}
      sx={{ minWidth: 0, gap: 0.75 }}
    >
      <TranslateIcon fontSize="small" />
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {isEnglish ? '中文' : 'English'}
      </Box>
    </Button>
  );
};
