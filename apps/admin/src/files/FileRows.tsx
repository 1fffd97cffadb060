import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { minuteOf } from '../kernel/dates.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import { FileTile, type ShownFile } from '../kernel/parts/FileTile.js';

/** A file as a list shows it. */
export interface RowFile extends ShownFile {
  sizeBytes: number;
  uploadedBy: { name: string };
  uploadedAt: string;
  can: { remove: boolean };
}

interface Props<File> {
  files: readonly File[];
  /** What the file is, in a word. */
  wordOf: (file: File) => string;
  remove: (file: File, reason: string) => Promise<unknown>;
}

/** Files with who put them there, newest first; each taken off with a reason. */
export const FileRows = <File extends RowFile>({ files, wordOf, remove }: Props<File>) => {
  const [asked, setAsked] = useState<File | null>(null);
  return (
    <>
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {files.map((file) => (
          <Box component="li" key={file.id} sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
            <FileRow file={file} word={wordOf(file)} onRemove={() => setAsked(file)} />
          </Box>
        ))}
      </Stack>
      {asked && (
        <RemoveSheet
          name={asked.name}
          remove={(reason) => remove(asked, reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
};

interface RowProps {
  file: RowFile;
  word: string;
  onRemove: () => void;
}

const FileRow = ({ file, word, onRemove }: RowProps) => {
  const translate = useTranslate();
  const facts = { by: file.uploadedBy.name, at: minuteOf(file.uploadedAt), size: sizeText(file) };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
      <FileTile file={file}>
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {word} · {translate('files.uploaded', facts)}
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

interface SheetProps {
  name: string;
  remove: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

const RemoveSheet = ({ name, remove, onClose }: SheetProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const send = async ({ reason }: { reason?: string }) => {
    await remove(reason ?? '');
    notify('files.removed', { type: 'success' });
    refresh();
    onClose();
  };
  return (
    <SheetForm<{ reason?: string }>
      title={translate('files.remove_title')}
      resource="files"
      submitLabel="files.remove"
      onSubmit={send}
      onClose={onClose}
      intro={<SheetIntro text="files.remove_intro" named={{ name }} />}
    >
      <TextInput source="reason" label="files.remove_reason" validate={required()} fullWidth />
    </SheetForm>
  );
};

const sizeText = ({ sizeBytes }: RowFile): string =>
  sizeBytes < 1024 * 1024
    ? `${Math.max(1, Math.round(sizeBytes / 1024))} KB`
    : `${(sizeBytes / 1024 / 1024).toFixed(1)} MB`;
