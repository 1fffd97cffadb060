import AttachFileIcon from '@mui/icons-material/AttachFile';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { type DragEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { request } from '../http.js';
import { ProblemPanel } from './ProblemPanel.js';

export interface UploadedFile {
  id: string;
  name: string;
}

interface Props {
  leadId: string;
  purpose: string;
  /** Told of each file once the server keeps it. */
  onUploaded: (file: UploadedFile) => void;
}

/** Uploads papers of a project, dropped or picked, one after the other. */
export const FileDrop = ({ leadId, purpose, onUploaded }: Props) => {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const { name, error, upload } = useUpload({ leadId, purpose, onUploaded });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void upload([...event.dataTransfer.files]);
  };
  return (
    <Box sx={{ mb: 1 }}>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          p: 1.5,
          border: '1px dashed',
          borderColor: isOver ? 'primary.main' : 'divider',
          borderRadius: 1,
          bgcolor: isOver ? 'primary.light' : undefined,
        }}
      >
        <Picker isBusy={name !== null} onPick={(files) => void upload(files)} />
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate('file_drop.accept')}
        </Typography>
      </Box>
      {name !== null && (
        <Box role="status">
          <Typography variant="caption">{translate('file_drop.uploading', { name })}</Typography>
          <LinearProgress />
        </Box>
      )}
      {error !== null && <ProblemPanel error={error} />}
    </Box>
  );
};

const useUpload = ({ leadId, purpose, onUploaded }: Props) => {
  const [name, setName] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const upload = async (files: readonly File[]) => {
    setError(null);
    try {
      for (const file of files) {
        setName(file.name);
        const body = new FormData();
        body.append('file', file);
        const query = new URLSearchParams({ purpose });
        const path = `/leads/${leadId}/files`;
        const { id } = await request<{ id: string }>('POST', path, { body, query });
        onUploaded({ id, name: file.name });
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setName(null);
    }
  };
  return { name, error, upload };
};

const Picker = ({ isBusy, onPick }: { isBusy: boolean; onPick: (files: File[]) => void }) => {
  const translate = useTranslate();
  return (
    <Button component="label" size="small" startIcon={<AttachFileIcon />} disabled={isBusy}>
      {translate('file_drop.pick')}
      <Box
        component="input"
        type="file"
        multiple
        onChange={(event) => {
          const input = event.target as HTMLInputElement;
          const files = [...(input.files ?? [])];
          // The same file may be picked again after a refusal.
          input.value = '';
          onPick(files);
        }}
        sx={{ position: 'absolute', width: '1px', height: '1px', opacity: 0 }}
      />
    </Button>
  );
};
