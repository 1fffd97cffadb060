import { Typography } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useVerb } from '../kernel/form/useVerb.js';

interface Props {
  resource?: string;
  id: string;
  /** The verb as the API's noun. */
  noun: string;
  /** Which texts: `pre_reviews.<text>` and `pre_reviews.<text>_intro`. */
  text: string;
  onClose: () => void;
}

/** A verb that only asks why: its consequence is named before the reason. */
export const ReasonSheet = ({ resource = 'pre-reviews', id, noun, text, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb({ resource, id }, onClose);
  return (
    <SheetForm<{ reason?: string }>
      title={translate(`pre_reviews.${text}`)}
      resource="pre-reviews"
      submitLabel={`pre_reviews.${text}`}
      onSubmit={({ reason }) => send(noun, { reason: reason ?? '' })}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate(`pre_reviews.${text}_intro`)}
        </Typography>
      }
    >
      <TextInput
        source="reason"
        label="resources.pre-reviews.fields.reason"
        multiline
        minRows={2}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
