import { Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { NoteSheet } from '../kernel/form/NoteSheet.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { ChangeRequestDetail } from '../kernel/views.js';
import { ChangeText } from './ChangeText.js';

type Decision = 'approval' | 'refusal';

/** What may be done with it, as its `can` says: nobody sees an approval of what they asked for. */
export const ChangeRequestActions = () => {
  const translate = useTranslate();
  const request = useRecordContext<ChangeRequestDetail>();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  if (!request) return null;
  return (
    <>
      <VerbButton
        verb="approve"
        label="changes.approve"
        variant="contained"
        onClick={() => setDeciding('approval')}
      />
      <VerbButton
        verb="refuse"
        label="changes.refuse"
        variant="outlined"
        onClick={() => setDeciding('refusal')}
      />
      <VerbButton
        verb="withdraw"
        noun="withdrawal"
        label="changes.withdraw"
        color="inherit"
        confirm={<Typography variant="body2">{translate('changes.withdraw_confirm')}</Typography>}
      />
      {deciding && (
        <NoteSheet
          resource="change-requests"
          id={request.id}
          noun={deciding}
          phrases={`changes.${deciding}`}
          isRequired={deciding === 'refusal'}
          onClose={() => setDeciding(null)}
          intro={
            <Typography component="div" variant="body2" sx={{ mb: 1.5 }}>
              {translate(`changes.${deciding}_intro`, { name: request.lead.name })}
              <ChangeText change={request} />
            </Typography>
          }
        />
      )}
    </>
  );
};
