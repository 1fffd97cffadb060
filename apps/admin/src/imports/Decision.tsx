import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { fileAddress } from '../kernel/http.js';
import { Section } from '../kernel/parts/Facts.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { ImportView } from '../kernel/views.js';

/** Import the good rows, the doubtful ones with them, or nothing; each says beforehand how many. */
export const Decision = ({ view, onDone }: { view: ImportView; onDone: () => void }) => {
  const translate = useTranslate();
  if (!view.can.register && !view.can.withdraw) return null;
  const { good, doubtful, faulty } = view.counts;
  const both = good + doubtful;
  return (
    <Section title={translate('imports.decide')}>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {translate('imports.decide_hint')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {good > 0 && (
          <VerbButton
            verb="register"
            noun="registration"
            variant="contained"
            label={translate('imports.register_good', { count: good })}
            body={{ includeDoubtful: false }}
            confirm={translate('imports.confirm_good', { count: good, doubtful, faulty })}
            onDone={onDone}
          />
        )}
        {doubtful > 0 && (
          <VerbButton
            verb="register"
            noun="registration"
            variant="outlined"
            label={translate('imports.register_with', { count: both })}
            body={{ includeDoubtful: true }}
            confirm={translate('imports.confirm_with', { count: both, doubtful, faulty })}
            onDone={onDone}
          />
        )}
        <FaultyRows view={view} />
        <VerbButton
          verb="withdraw"
          noun="withdrawal"
          color="error"
          label="imports.withdraw"
          confirm={translate('imports.confirm_withdraw')}
          onDone={onDone}
        />
      </Box>
    </Section>
  );
};

/** The rows that were refused, as a workbook that can be corrected and uploaded again. */
export const FaultyRows = ({ view }: { view: ImportView }) => {
  const translate = useTranslate();
  const left = view.counts.faulty + (view.result?.doubtful ?? 0);
  if (left === 0) return null;
  return (
    <Button
      component="a"
      href={fileAddress(`/imports/${view.id}/faulty-rows.xlsx`)}
      download
      startIcon={<DownloadIcon />}
      title={translate('imports.download_hint')}
    >
      {translate('imports.download', { count: left })}
    </Button>
  );
};
