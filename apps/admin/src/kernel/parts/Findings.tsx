import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlined';
import CancelIcon from '@mui/icons-material/HighlightOff';
import { Alert, AlertTitle, Box, Chip, Stack, Typography } from '@mui/material';
import { blocking, type Finding, formatYuan, type Param } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../i18n/punctuation.js';

const looks = {
  pass: { icon: CheckCircleIcon, color: 'success' },
  fail: { icon: CancelIcon, color: 'error' },
  unknown: { icon: HelpIcon, color: 'warning' },
} as const;

interface FindingsProps {
  findings: readonly Finding[];
  /** Instead of "all rules are met", for findings that decide nothing by themselves. */
  title?: string;
}

/** The reasons of a judgement, alike for gates, filing, scores and alerts: what, why, what helps. */
export const Findings = ({ findings, title }: FindingsProps) => {
  const translate = useTranslate();
  const missing = blocking([...findings]);
  const open = findings.filter((finding) => finding.verdict !== 'pass');
  const passed = findings.length - open.length;
  if (findings.length === 0) return null;
  return (
    <Alert
      severity={missing.length ? 'error' : open.length ? 'warning' : 'success'}
      variant="outlined"
      icon={false}
      data-testid="findings"
      sx={{ '& .MuiAlert-message': { width: '100%', color: 'text.primary' } }}
    >
      <AlertTitle sx={{ mb: 1 }}>
        {missing.length
          ? translate('findings.refused', { count: missing.length })
          : (title ?? translate('findings.allowed'))}
      </AlertTitle>
      <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {open.map((finding) => (
          <FindingLine key={finding.ruleId} finding={finding} />
        ))}
      </Stack>
      {passed > 0 && (
        <Typography variant="caption" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
          {translate('findings.passed_count', { count: passed })}
        </Typography>
      )}
    </Alert>
  );
};

const FindingLine = ({ finding }: { finding: Finding }) => {
  const translate = useTranslate();
  const { icon: Icon, color } = looks[finding.verdict];
  return (
    <Box component="li" data-rule={finding.ruleId} sx={{ display: 'flex', gap: 1 }}>
      <Icon fontSize="small" color={color} aria-hidden sx={{ mt: '2px' }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {finding.message}
          <Chip
            size="small"
            variant="outlined"
            label={translate(`findings.${finding.effect === 'mark' ? 'mark' : finding.verdict}`)}
            color={color}
            sx={{ ml: 1, height: 20 }}
          />
        </Typography>
        <Detail label="findings.because" text={finding.because} />
        <Detail label="findings.fix" text={finding.fix} />
        <Detail label="findings.clause" text={finding.clause} quiet />
        <PendingParams params={finding.params} />
      </Box>
    </Box>
  );
};

// A number no document settles yet must say so wherever it decides something.
const PendingParams = ({ params }: { params: Finding['params'] }) => {
  const translate = useTranslate();
  const { colon, list, brackets } = usePunctuation();
  const pending = Object.entries(params).filter(([, param]) => param.pending);
  if (pending.length === 0) return null;
  return (
    <Typography variant="caption" sx={{ display: 'block', color: 'warning.main' }}>
      {translate('findings.pending')}
      {colon}
      {list(pending.map(([name, param]) => `${valueOf(name, param)}${brackets(param.source)}`))}
    </Typography>
  );
};

const valueOf = (name: string, { value }: Param): string =>
  name.endsWith('Yuan') ? formatYuan(Number(value)) : String(value);

const Detail = ({ label, text, quiet }: { label: string; text?: string; quiet?: boolean }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  if (!text) return null;
  return (
    <Typography
      variant={quiet ? 'caption' : 'body2'}
      sx={{ display: 'block', color: quiet ? 'text.secondary' : 'text.primary' }}
    >
      {translate(label)}
      {colon}
      {text}
    </Typography>
  );
};
