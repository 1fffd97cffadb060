import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import type { TripContentView } from '../../kernel/views.js';
import { changedParts } from '../versionLines.js';

interface Props {
  before: TripContentView;
  after: TripContentView;
}

/** What a re-filing changed, part by part, what was beside what is. */
export const ChangedParts = ({ before, after }: Props) => {
  const translate = useTranslate();
  const locale = useLocale() ?? 'zh-CN';
  return (
    <>
      {changedParts(before, after, locale).map((part) => (
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
    </>
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
