import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { fileAddress } from '../kernel/http.js';
import { Section } from '../kernel/parts/Facts.js';
import { FileButton, workbooks } from '../kernel/parts/FileButton.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { PeerImport } from '../kernel/views.js';
import { ImportedRows } from './ImportedRows.js';
import { ImportFaults } from './ImportFaults.js';
import { usePeerImport } from './usePeerImport.js';

/** A workbook of neighbours' figures: template, check of every cell, then all rows or none. */
export const PeerImportPage = () => {
  const translate = useTranslate();
  const { result, error, isBusy, check, enter } = usePeerImport();
  return (
    <Page
      title={translate('peers.import')}
      wide={false}
      actions={
        <Button component={Link} to="/peer-figures">
          {translate('peers.back')}
        </Button>
      }
    >
      <Section title={translate('peers.import_pick')}>
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {translate('peers.import_hint')}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            href={fileAddress('/peer-figures/template.xlsx')}
            startIcon={<DownloadIcon />}
            variant="outlined"
          >
            {translate('peers.template')}
          </Button>
          <FileButton
            variant="contained"
            startIcon={<UploadIcon />}
            disabled={isBusy}
            label="peers.pick"
            accept={workbooks}
            onPick={([file]) => file && check(file)}
          />
        </Box>
        {isBusy && <LinearProgress sx={{ mt: 1.5 }} aria-label={translate('peers.checking')} />}
      </Section>
      {error !== null && <ProblemPanel error={error} title="peers.import_failed" />}
      {result && <Result result={result} isBusy={isBusy} onEnter={enter} />}
    </Page>
  );
};

interface ResultProps {
  result: PeerImport;
  isBusy: boolean;
  onEnter: () => void;
}

const Result = ({ result, isBusy, onEnter }: ResultProps) => {
  const translate = useTranslate();
  const { fileName, sheetName, faults, rows, entering, unchanged, isEntered } = result;
  const isReady = !faults.length && !isEntered && entering > 0;
  return (
    <Section title={translate('peers.import_result', { file: fileName, sheet: sheetName })}>
      <Alert
        severity={faults.length ? 'error' : 'success'}
        sx={{ mb: 1.5 }}
        data-testid="import-verdict"
        action={
          isReady && (
            <Button color="inherit" variant="outlined" disabled={isBusy} onClick={onEnter}>
              {translate('peers.import_enter', { count: entering })}
            </Button>
          )
        }
      >
        {translate(verdictOf(result), { faults: faults.length, entering, unchanged })}
      </Alert>
      {faults.length > 0 && <ImportFaults faults={faults} />}
      {faults.length > 0 && rows.length > 0 && (
        <Typography variant="subtitle2" component="h3" sx={{ mt: 2 }}>
          {translate('peers.good_rows', { count: rows.length })}
        </Typography>
      )}
      {rows.length > 0 && <ImportedRows rows={rows} />}
    </Section>
  );
};

const verdictOf = ({ faults, isEntered, entering }: PeerImport): string => {
  if (faults.length) return 'peers.verdict_faulty';
  if (isEntered) return 'peers.verdict_entered';
  return entering > 0 ? 'peers.verdict_good' : 'peers.verdict_nothing';
};
