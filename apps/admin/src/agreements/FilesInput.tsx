import CloseIcon from '@mui/icons-material/Close';
import { Box, IconButton, Typography } from '@mui/material';
import { useInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { FileDrop } from '../kernel/parts/FileDrop.js';
import type { LeadFile } from '../kernel/views.js';

type UploadedFile = Pick<LeadFile, 'id' | 'name'>;

/** The papers of an agreement inside its form; taking one off leaves it among the project's files. */
export const FilesInput = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const { field } = useInput({ source: 'files', defaultValue: [] });
  const { getValues } = useFormContext();
  const files = (field.value ?? []) as UploadedFile[];
  // Several files arrive one after the other, between two renders: the form knows the latest.
  const add = (file: UploadedFile) =>
    field.onChange([...((getValues('files') as UploadedFile[] | null) ?? []), file]);
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('agreements.files_hint')}
      </Typography>
      <Files
        files={files}
        onRemove={(file) => field.onChange(files.filter(({ id }) => id !== file.id))}
      />
      <FileDrop leadId={leadId} purpose="agreement" onUploaded={add} />
    </>
  );
};

const Files = (props: { files: UploadedFile[]; onRemove: (file: UploadedFile) => void }) => {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mb: 1 }}>
      {props.files.map((file) => (
        <Box component="li" key={file.id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Typography>
          <IconButton
            size="small"
            aria-label={translate('agreements.take_off', { name: file.name })}
            onClick={() => props.onRemove(file)}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
};
