import { Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AlertQuality } from '../kernel/views.js';
import { ThresholdDraft } from './ThresholdDraft.js';

/** What the rule's alerts came to, in a word, and the threshold history suggests. */
export const Verdict = ({ rule }: { rule: AlertQuality['rules'][number] }) => {
  const translate = useTranslate();
  return (
    <>
      {rule.criesWolf && (
        <Chip size="small" color="warning" label={translate('alerts.quality.wolf')} />
      )}
      {rule.suggestion ? (
        <Typography variant="body2" component="div">
          {rule.suggestion}
        </Typography>
      ) : (
        translate('common.none')
      )}
      {rule.suggestedYellow !== null && <ThresholdDraft rule={rule} />}
    </>
  );
};
