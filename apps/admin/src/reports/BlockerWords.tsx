import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CohortRowPage } from '../kernel/views.js';

type Blocker = NonNullable<CohortRowPage['data'][number]['blocker']>;

/** What keeps a project: the reason it is counted by, then the rule's words, since when, whose turn, what was said. */
export const BlockerWords = ({ blocker }: { blocker: Blocker }) => {
  const translate = useTranslate();
  const { label, words, since, days, turn, explanation, also } = blocker;
  const told = [
    words,
    since && translate('reports.blocked_since', { on: since, days }),
    turn && translate('reports.blocked_turn', { turn }),
    explanation && translate('reports.blocked_said', { note: explanation }),
    also.length > 0 && translate('reports.blocked_also', { also: also.join('、') }),
  ];
  return (
    <div>
      <Typography component="span" variant="body2" sx={{ fontWeight: 650 }}>
        {label}
      </Typography>
      <Typography component="div" variant="caption" sx={{ color: 'text.secondary' }}>
        {told.filter(Boolean).join('；')}
      </Typography>
    </div>
  );
};
