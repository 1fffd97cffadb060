import { Box, Chip, Paper, Typography } from '@mui/material';
import { checkVerdicts, factKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { FileTiles } from '../kernel/parts/FileTile.js';
import type { SiteCheck } from '../kernel/views.js';

const colours = { matches: 'success', differs: 'error', unclear: 'warning' } as const;

export const VerdictChip = ({ verdict }: Pick<SiteCheck, 'verdict'>) => {
  const { word } = useWords(checkVerdicts);
  return <Chip size="small" color={colours[verdict]} label={word(verdict)} />;
};

/** What a check was about, in the reader's language. */
export const useAbout = () => {
  const { word } = useWords(factKinds);
  return ({ kind, about }: SiteCheck): string => word(kind) ?? about;
};

/** One visit: reported and found side by side, with its photos. */
export const SiteCheckCard = ({ check }: { check: SiteCheck }) => {
  const translate = useTranslate();
  const aboutOf = useAbout();
  const { checkedOn, place, announced, checkerUnit, recordedBy } = check;
  const odd = check.findings.filter(({ verdict }) => verdict === 'fail');
  return (
    <Paper variant="outlined" sx={{ p: 1.5, minWidth: 0 }} data-testid="site-check">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h3">{aboutOf(check)}</Typography>
        <VerdictChip verdict={check.verdict} />
        {check.overturned && (
          <Typography variant="body2" sx={{ color: 'error.main', fontWeight: 600 }}>
            {translate('site_checks.overturned')}
          </Typography>
        )}
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[
          checkedOn,
          place,
          translate(`site_checks.${announced ? 'announced' : 'unannounced'}`),
          translate('site_checks.by', { unit: checkerUnit.name, name: recordedBy.name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          my: 1,
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
        }}
      >
        <Side label="site_checks.reported" text={check.reported} />
        <Side label="site_checks.found" text={check.found} isStrong />
      </Box>
      {check.note && <Typography variant="body2">{check.note}</Typography>}
      <FileTiles files={check.files} />
      {odd.map(({ ruleId, message, because }) => (
        <Typography key={ruleId} variant="body2" sx={{ color: 'warning.main', mt: 0.5 }}>
          {message}
          {because && ` · ${because}`}
        </Typography>
      ))}
    </Paper>
  );
};

interface SideProps {
  label: string;
  text: string;
  isStrong?: boolean;
}

const Side = ({ label, text, isStrong = false }: SideProps) => {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate(label)}
      </Typography>
      <Typography
        variant="body2"
        sx={{ overflowWrap: 'anywhere', fontWeight: isStrong ? 600 : undefined }}
      >
        {text}
      </Typography>
    </Box>
  );
};
