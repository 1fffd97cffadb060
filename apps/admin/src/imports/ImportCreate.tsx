import CloudUploadIcon from '@mui/icons-material/CloudUploadOutlined';
import { Alert, Box, LinearProgress, Paper, Typography } from '@mui/material';
import { type DragEvent, useState } from 'react';
import { CreateBase, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { request } from '../kernel/http.js';
import { FileButton, workbooks } from '../kernel/parts/FileButton.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { ImportView } from '../kernel/views.js';
import { ImportSteps } from './ImportSteps.js';

/** Step one: the workbook, dropped or picked. Checking starts at once; nothing is written yet. */
export const ImportCreate = () => {
  const translate = useTranslate();
  const { file, error, wrongName, upload } = useUpload();
  return (
    <CreateBase resource="imports">
      <Page title={translate('imports.new')} wide={false}>
        <ImportSteps active={0} />
        {wrongName && (
          <Alert severity="error" role="alert" sx={{ mb: 1 }}>
            {translate('imports.wrong_type', { name: wrongName })}
          </Alert>
        )}
        {error !== null && <ProblemPanel error={error} />}
        {file ? (
          <Box role="status">
            <Typography sx={{ mb: 1 }}>
              {translate('imports.uploading', { name: file.name })}
            </Typography>
            <LinearProgress />
          </Box>
        ) : (
          <DropZone onFile={(one) => void upload(one)} />
        )}
        <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
          {translate('imports.empty_hint')}
        </Typography>
      </Page>
    </CreateBase>
  );
};

const useUpload = () => {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [wrongName, setWrongName] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const upload = async (chosen: File) => {
    setError(null);
    setWrongName(null);
    if (!/\.xlsx$/i.test(chosen.name)) return setWrongName(chosen.name);
    setFile(chosen);
    const body = new FormData();
    body.append('file', chosen);
    try {
      const { id } = await request<ImportView>('POST', '/imports', { body });
      void navigate(`/imports/${id}/show`, { replace: true });
    } catch (failure) {
      setError(failure);
      setFile(null);
    }
  };
  return { file, wrongName, error, upload };
};

const DropZone = ({ onFile }: { onFile: (file: File) => void }) => {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <Paper
      variant="outlined"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        p: { xs: 3, sm: 6 },
        textAlign: 'center',
        borderStyle: 'dashed',
        borderWidth: 2,
        borderColor: isOver ? 'primary.main' : 'divider',
        bgcolor: isOver ? 'primary.light' : 'background.paper',
      }}
    >
      <CloudUploadIcon color="primary" sx={{ fontSize: 52 }} />
      <Typography variant="h2" component="p" sx={{ mb: 1.5 }}>
        {translate('imports.drop')}
      </Typography>
      <FileButton
        variant="contained"
        label="imports.pick"
        accept={workbooks}
        onPick={([file]) => file && onFile(file)}
      />
      <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
        {translate('imports.accept')}
      </Typography>
    </Paper>
  );
};
