import RegisterIcon from '@mui/icons-material/AssignmentTurnedIn';
import { Box, Typography } from '@mui/material';
import { blocking } from '@luodi/domain';
import { useNotify, useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AgreementDetail } from '../kernel/views.js';

/** Whether a draft could be registered today, before anyone presses; later, what was found on the day. */
export const Readiness = ({ agreement }: { agreement: AgreementDetail }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { findings, can, registeredAt } = agreement;
  const isDraft = can.edit || can.register;
  const open = findings.filter(({ verdict }) => verdict !== 'pass');
  if (!isDraft && (!registeredAt || open.length === 0)) return null;
  const isReady = blocking(findings).length === 0;
  return (
    <Section title={translate(isDraft ? 'agreements.readiness' : 'agreements.marked')}>
      <Findings findings={findings} />
      {isDraft && (
        <Box sx={{ mt: 1.5 }}>
          {isReady && (
            <VerbButton
              verb="register"
              noun="registration"
              label="agreements.register"
              variant="contained"
              startIcon={<RegisterIcon />}
              confirm={<Typography>{translate('agreements.register_confirm')}</Typography>}
              onDone={() => notify('agreements.registered_done', { type: 'success' })}
            />
          )}
          <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mt: 0.5 }}>
            {translate(nextStep(isReady, can.register))}
          </Typography>
        </Box>
      )}
    </Section>
  );
};

const nextStep = (isReady: boolean, mayRegister: boolean): string => {
  if (!isReady) return 'agreements.not_ready';
  return mayRegister ? 'agreements.register_hint' : 'agreements.register_by_head';
};
