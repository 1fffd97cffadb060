import { Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { ProposalActions } from '../kernel/form/ProposalActions.js';
import type { ChangeRequestDetail } from '../kernel/views.js';
import { ChangeText } from './ChangeText.js';

/** What may be done with it, as its `can` says: nobody sees an approval of what they asked for. */
export const ChangeRequestActions = () => {
  const request = useRecordContext<ChangeRequestDetail>();
  if (!request) return null;
  return (
    <ProposalActions
      phrases="changes"
      named={{ name: request.lead.name }}
      below={
        <Typography component="div" variant="body2" sx={{ mb: 1.5 }}>
          <ChangeText change={request} />
        </Typography>
      }
    />
  );
};
