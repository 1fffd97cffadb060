import { Typography } from '@mui/material';
import { recusalKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import type { AgendaItem } from '../kernel/views.js';

/** Who does not vote on this project, and why. */
export const RecusalNote = ({ recusals }: Pick<AgendaItem, 'recusals'>) => {
  const translate = useTranslate();
  const { word } = useWords(recusalKinds);
  const { colon, list, brackets } = usePunctuation();
  if (!recusals.length) return null;
  return (
    <Typography variant="body2" data-testid="recusals">
      {translate('meetings.recused')}
      {colon}
      {list(
        recusals.map(({ name, kind, at }) => {
          const how = word(kind) ?? kind;
          return `${name}${brackets(at ? how : `${how} · ${translate('meetings.foreseen')}`)}`;
        }),
      )}
    </Typography>
  );
};
