import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { DateText } from '../../kernel/parts/DateText.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { TripDetail, TripVersion } from '../../kernel/views.js';
import { changedParts } from '../versionLines.js';

/** Every re-filing beside the version it replaced; both stay. */
export const Versions = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const versions = trip.versions.toSorted((a, b) => a.no - b.no);
  if (versions.length < 2) return null;
  return (
    <Section title={translate('trips.versions')}>
      {versions.slice(1).map((version, at) => (
        <Change key={version.no} before={versions[at]!} after={version} />
      ))}
    </Section>
  );
};

const Change = ({ before, after }: { before: TripVersion; after: TripVersion }) => {
  const translate = useTranslate();
  const locale = useLocale() ?? 'zh-CN';
  const parts = changedParts(before.content, after.content, locale);
  return (
    <Box data-version={after.no} sx={{ mb: 2 }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {translate('trips.version', { from: before.no, to: after.no })}
        {after.isCurrent && ` · ${translate('trips.version_current')}`}
        {after.isApproved && ` · ${translate('trips.version_approved')}`}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[after.by, after.reason].filter(Boolean).join(' · ')} <DateText at={after.receivedAt} />
      </Typography>
      {parts.map((part) => (
        <Box
          key={part.field}
          sx={{
            mt: 1,
            display: 'grid',
            gap: 1,
            gridTemplateColumns: { xs: '1fr', sm: '110px 1fr 1fr' },
          }}
        >
          <Typography variant="body2">
            {translate(`resources.trips.fields.${part.field}`)}
          </Typography>
          <Side label="trips.before" text={part.before} />
          <Side label="trips.after" text={part.after} isNew />
        </Box>
      ))}
    </Box>
  );
};

const Side = ({ label, text, isNew }: { label: string; text: string; isNew?: boolean }) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{ p: 1, bgcolor: isNew ? 'primary.light' : 'action.hover', borderRadius: 1, minWidth: 0 }}
    >
      <Typography variant="caption">{translate(label)}</Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text || translate('common.none')}
      </Typography>
    </Box>
  );
};
