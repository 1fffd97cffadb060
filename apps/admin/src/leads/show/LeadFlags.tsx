import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlined';
import CancelIcon from '@mui/icons-material/HighlightOff';
import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { LeadFlag, LeadFlags } from '../../kernel/views.js';

const names = ['flagship', 'greenChannel'] as const;
const icons = { pass: CheckIcon, fail: CancelIcon, unknown: HelpIcon } as const;
const colors = { pass: 'success', fail: 'disabled', unknown: 'warning' } as const;

/** Beside the project's name: the flags it has. */
export const FlagChips = ({ flags }: { flags: LeadFlags }) => {
  const translate = useTranslate();
  return (
    <>
      {names
        .filter((name) => flags[name].state === 'yes')
        .map((name) => (
          <Chip
            key={name}
            size="small"
            color="success"
            variant="outlined"
            label={translate(`flags.${name}`)}
          />
        ))}
    </>
  );
};

/** Each flag with every criterion and the figures compared. */
export const FlagSection = ({ flags }: { flags: LeadFlags }) => {
  const translate = useTranslate();
  return (
    <Section title={translate('flags.title')}>
      {names.map((name) => (
        <Box key={name} sx={{ mb: 1.5 }} data-flag={name} data-state={flags[name].state}>
          <Typography variant="body2" sx={{ fontWeight: 650 }}>
            {translate(`flags.${name}`)}
            <Chip size="small" label={translate(`flags.${flags[name].state}`)} sx={{ ml: 1 }} />
          </Typography>
          <Criteria flag={flags[name]} />
        </Box>
      ))}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('flags.hint')}
      </Typography>
    </Section>
  );
};

const Criteria = ({ flag }: { flag: LeadFlag }) => {
  const translate = useTranslate();
  const { colon, brackets } = usePunctuation();
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 0.5 }}>
      {flag.findings.map(({ ruleId, verdict, message, because, params }) => {
        const Icon = icons[verdict];
        const isPending = Object.values(params).some(({ pending }) => pending);
        return (
          <Box component="li" key={ruleId} sx={{ display: 'flex', gap: 0.75 }}>
            <Icon fontSize="small" color={colors[verdict]} aria-hidden sx={{ mt: '1px' }} />
            <Typography variant="body2" title={translate(`findings.${verdict}`)}>
              {message}
              {because && `${colon}${because}`}
              {isPending && brackets(translate('flags.pending'))}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
};
