import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../../kernel/parts/DateText.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { TripDetail, TripVersion } from '../../kernel/views.js';
import { ChangedParts } from './ChangedParts.js';

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
      <ChangedParts before={before.content} after={after.content} />
    </Box>
  );
};
