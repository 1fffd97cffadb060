import { Typography } from '@mui/material';
import { evidenceKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import type { FactStep } from '../kernel/views.js';

/** The papers a fact is recognised by, and that no document settles them where that is so. */
export const PapersNeeded = ({ step }: { step: Pick<FactStep, 'needed' | 'isPending'> }) => {
  const translate = useTranslate();
  const { word } = useWords(evidenceKinds);
  const { colon, list, brackets } = usePunctuation();
  const groups = step.needed.map((group) => group.map(word).join(translate('facts.or')));
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {translate('facts.needs')}
      {colon}
      {list(groups)}
      {step.isPending && (
        <Typography component="span" variant="caption" sx={{ color: 'warning.main' }}>
          {brackets(translate('facts.needs_pending'))}
        </Typography>
      )}
    </Typography>
  );
};
