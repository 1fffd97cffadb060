import { Paper } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { StageTrack } from '../../kernel/parts/StageTrack.js';
import type { LeadDetail, TrackStep } from '../../kernel/views.js';
import { CorrectionSheet } from '../move/CorrectionSheet.js';

/** The ladder of this project; a recorded date opens its correction for those who may. */
export const LeadTrack = () => {
  const translate = useTranslate();
  const lead = useRecordContext<LeadDetail>();
  const [step, setStep] = useState<TrackStep | null>(null);
  if (!lead) return null;
  return (
    <Paper
      component="section"
      aria-label={translate('track_title')}
      variant="outlined"
      sx={{ p: { xs: 1.5, sm: 2 }, mb: 2 }}
    >
      <StageTrack track={lead.track} onChoose={lead.can.correct ? setStep : undefined} />
      {step && <CorrectionSheet leadId={lead.id} step={step} onClose={() => setStep(null)} />}
    </Paper>
  );
};
