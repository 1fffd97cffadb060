import { Typography } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { InputGrid } from '../kernel/form/inputs.js';
import { FilesInput } from '../project-facts/index.js';

export interface Override {
  body?: string;
  documentNo?: string;
  decidedOn?: string;
  reason?: string;
  files?: { id: string }[];
}

const of = (field: string) => `resources.review-meetings.fields.override_${field}`;

/** 突破否决项: which body decided it, under which number, when and why, with its paper. */
export const OverrideFields = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('meetings.override_hint')}
      </Typography>
      <InputGrid min={180}>
        <TextInput source="override.body" label={of('body')} validate={required()} />
        <TextInput source="override.documentNo" label={of('documentNo')} validate={required()} />
        <DateInput source="override.decidedOn" label={of('decidedOn')} validate={required()} />
        <TextInput
          source="override.reason"
          label={of('reason')}
          multiline
          minRows={2}
          validate={required()}
        />
      </InputGrid>
      <FilesInput
        leadId={leadId}
        source="override"
        purpose="pre_review"
        daySource="override.decidedOn"
      />
    </>
  );
};

/** As the API takes it. */
export const overrideBody = ({ files = [], ...said }: Override) => ({
  ...said,
  fileIds: files.map(({ id }) => id),
});
