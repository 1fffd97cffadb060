import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { FileTile } from '../kernel/parts/FileTile.js';
import type { LeadFile } from '../kernel/views.js';

/** The files of a project, newest first. */
export const FileRows = ({ files }: { files: readonly LeadFile[] }) => {
  const [asked, setAsked] = useState<LeadFile | null>(null);
  return (
    <>
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {files.map((file) => (
          <Box component="li" key={file.id} sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
            <FileRow file={file} onRemove={() => setAsked(file)} />
          </Box>
        ))}
      </Stack>
      {asked && <RemoveSheet file={asked} onClose={() => setAsked(null)} />}
    </>
  );
};

const FileRow = ({ file, onRemove }: { file: LeadFile; onRemove: () => void }) => {
  const translate = useTranslate();
  const facts = { by: file.uploadedBy.name, at: minuteOf(file.uploadedAt), size: sizeText(file) };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
      <FileTile file={file}>
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate(`files.purpose.${file.purpose}`)} · {translate('files.uploaded', facts)}
        </Typography>
      </FileTile>
      {file.can.remove && (
        <Button size="small" onClick={onRemove} data-verb="remove" sx={{ flexShrink: 0 }}>
          {translate('files.remove')}
        </Button>
      )}
    </Box>
  );
};

const RemoveSheet = ({ file, onClose }: { file: LeadFile; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const remove = async ({ reason }: { reason?: string }) => {
    await invoke('files', file.id, 'removal', { reason: reason ?? '' });
    notify('files.removed', { type: 'success' });
    refresh();
    onClose();
  };
  return (
    <SheetForm<{ reason?: string }>
      title={translate('files.remove_title')}
      resource="files"
      submitLabel="files.remove"
      onSubmit={remove}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('files.remove_intro', { name: file.name })}
        </Typography>
      }
    >
      <TextInput source="reason" label="files.remove_reason" validate={required()} fullWidth />
    </SheetForm>
  );
};

const sizeText = ({ sizeBytes }: LeadFile): string =>
  sizeBytes < 1024 * 1024
    ? `${Math.max(1, Math.round(sizeBytes / 1024))} KB`
    : `${(sizeBytes / 1024 / 1024).toFixed(1)} MB`;
