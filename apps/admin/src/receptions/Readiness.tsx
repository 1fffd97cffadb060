import FileIcon from '@mui/icons-material/SendOutlined';
import { Box, Typography } from '@mui/material';
import { blocking } from '@luodi/domain';
import { useNotify, useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { ReceptionDetail } from '../kernel/views.js';

/** What the next step would be told today; once it is over, what was found when it was decided. */
export const Readiness = ({ reception }: { reception: ReceptionDetail }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { findings, status, can } = reception;
  if (!findings.length) return null;
  const isReady = blocking(findings).length === 0;
  const isMarked = findings.some(({ verdict }) => verdict !== 'pass');
  return (
    <Section title={translate(`receptions.findings_${status}`)}>
      <Findings findings={findings} title={isMarked ? translate('receptions.marked') : undefined} />
      {can.submit && isReady && (
        <Box sx={{ mt: 1.5 }}>
          <VerbButton
            verb="submit"
            noun="submission"
            label="receptions.submit"
            variant="contained"
            startIcon={<FileIcon />}
            confirm={<Typography>{translate('receptions.submit_confirm')}</Typography>}
            onDone={() => notify('receptions.done', { type: 'success' })}
          />
        </Box>
      )}
      {can.submit && !isReady && (
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mt: 1 }}>
          {translate('receptions.not_ready')}
        </Typography>
      )}
    </Section>
  );
};
