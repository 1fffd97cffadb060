import { Stack } from '@mui/material';
import { useFormContext, useWatch } from 'react-hook-form';
import { FileDrop } from '../kernel/parts/FileDrop.js';
import { FileTile } from '../kernel/parts/FileTile.js';
import type { LeadFile } from '../kernel/views.js';

interface Props {
  leadId: string;
  /** The row of the form that holds `files`, and `datedOn` to fill from a photo. */
  source: string;
  purpose?: LeadFile['purpose'];
  /** The field a photo's day goes into while it is empty. */
  daySource?: string;
  photosOnly?: boolean;
}

/** Pages of a paper, uploaded at once; a photo brings the day it was taken. */
export const FilesInput = ({ leadId, source, purpose = 'evidence', ...rest }: Props) => {
  const { getValues, setValue } = useFormContext();
  const { photosOnly = false, daySource = `${source}.datedOn` } = rest;
  const name = `${source}.files`;
  const files = (useWatch({ name }) ?? []) as LeadFile[];
  const keep = (next: LeadFile[]) => setValue(name, next, { shouldDirty: true });
  const add = (file: LeadFile) => {
    keep([...((getValues(name) ?? []) as LeadFile[]), file]);
    if (file.capturedOn && !getValues(daySource)) setValue(daySource, file.capturedOn);
  };
  return (
    <Stack spacing={1} sx={{ my: 1 }}>
      {files.map((file) => (
        <FileTile
          key={file.id}
          file={file}
          onRemove={() => keep(files.filter(({ id }) => id !== file.id))}
        />
      ))}
      <FileDrop leadId={leadId} purpose={purpose} photosOnly={photosOnly} onUploaded={add} />
    </Stack>
  );
};
