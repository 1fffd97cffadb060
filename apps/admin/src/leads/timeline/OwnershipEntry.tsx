import { Typography } from '@mui/material';
import { ownershipRoles } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import type { TimelineEntry } from '../../kernel/views.js';

/** Who came to answer for the project, after whom, and why. */
export const OwnershipEntry = ({ event }: { event: NonNullable<TimelineEntry['ownership']> }) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  const { kind, role, outgoing, incoming, reason, note } = event;
  const nobody = translate('common.none');
  const words = { role: word(role) ?? '', from: outgoing ?? nobody, to: incoming ?? nobody };
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate(`ownerships.did_${kind}`, words)}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {reason}
      </Typography>
      {note && (
        <Typography
          variant="body2"
          sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {note}
        </Typography>
      )}
    </>
  );
};
