import PhotoCameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, LinearProgress, Typography, useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { asProblem } from '../problem.js';
import { uploadFile } from '../upload.js';
import type { LeadFile } from '../views.js';
import { FileButton } from './FileButton.js';

interface Props {
  leadId: string;
  purpose: LeadFile['purpose'];
  /** Called once for each file the server has kept. */
  onUploaded: (file: LeadFile) => void;
  /** Photos alone: the picker then offers the album and the camera. */
  photosOnly?: boolean;
}

/** A place to put files of a project. */
export const FileDrop = ({ leadId, purpose, ...rest }: Props) => (
  <FileDropAt<LeadFile> path={`/leads/${leadId}/files?purpose=${purpose}`} {...rest} />
);

interface AtProps<Kept> extends Pick<Props, 'photosOnly'> {
  path: string;
  onUploaded: (file: Kept) => void;
}

/** Uploads at once what is dropped, picked, or taken with the phone's camera; each refusal stays readable. */
export const FileDropAt = <Kept,>({ photosOnly = false, ...props }: AtProps<Kept>) => {
  const translate = useTranslate();
  const hasCamera = useMediaQuery('(pointer: coarse)');
  const [isOver, setOver] = useState(false);
  const { sending, refusals, send, forget } = useUploads(props);
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send([...event.dataTransfer.files]);
      }}
      sx={{
        border: '1px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        bgcolor: isOver ? 'primary.light' : undefined,
        borderRadius: 1,
        p: 1,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {hasCamera && (
          <FileButton
            {...small}
            isCamera
            label="file_drop.camera"
            accept="image/*"
            startIcon={<PhotoCameraIcon />}
            onPick={(files) => void send(files)}
          />
        )}
        <FileButton
          {...small}
          multiple
          label={photosOnly ? 'file_drop.photos' : 'file_drop.pick'}
          accept={photosOnly ? 'image/*' : accepted}
          startIcon={<UploadFileIcon />}
          onPick={(files) => void send(files)}
        />
        {!hasCamera && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {translate('file_drop.drop')}
          </Typography>
        )}
      </Box>
      {sending && (
        <Box role="status" sx={{ mt: 1 }}>
          <Typography variant="caption">
            {translate('file_drop.sending', { ...sending })}
          </Typography>
          <LinearProgress variant="determinate" value={sending.percent} />
        </Box>
      )}
      {refusals.map(({ name, text }) => (
        <Alert key={name} severity="error" onClose={() => forget(name)} sx={{ mt: 1 }}>
          {text.includes(name) ? text : translate('file_drop.refused', { name, text })}
        </Alert>
      ))}
    </Box>
  );
};

const small = { size: 'small', variant: 'outlined' } as const;
const accepted =
  'image/jpeg,image/png,image/webp,image/heic,application/pdf,.docx,.xlsx,.pptx,.txt,.csv';

const useUploads = <Kept,>({ path, onUploaded }: Omit<AtProps<Kept>, 'photosOnly'>) => {
  const translate = useTranslate();
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null);
  const [refusals, setRefusals] = useState<{ name: string; text: string }[]>([]);
  const forget = (name: string) => setRefusals((all) => all.filter((one) => one.name !== name));
  // One after the other: a phone's line is narrow, and a refusal must name its file.
  const send = async (files: File[]) => {
    for (const file of files) {
      const { name } = file;
      forget(name);
      setSending({ name, percent: 0 });
      const onProgress = (percent: number) => setSending({ name, percent });
      try {
        onUploaded(await uploadFile<Kept>({ path, file, onProgress }));
      } catch (error) {
        const { code, detail } = asProblem(error);
        const text = translate(`problem.${code}`, { _: detail });
        setRefusals((all) => [...all, { name, text }]);
      }
    }
    setSending(null);
  };
  return { sending, refusals, send, forget };
};
