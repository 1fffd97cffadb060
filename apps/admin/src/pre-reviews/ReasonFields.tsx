import type { ScoreSheet } from '@luodi/scoring';
import { Typography } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';

/** Why each judged item was graded so; the department and the committee read it beside the grade. */
export const ReasonFields = ({ sheet }: { sheet: ScoreSheet }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" sx={{ my: 1 }}>
        {translate('pre_reviews.reasons')}
      </Typography>
      {sheet.items.map(({ id, label, curve }) =>
        curve.kind === 'judged' ? (
          <TextInput key={id} source={`reasons.${id}`} label={label} multiline fullWidth />
        ) : null,
      )}
    </>
  );
};
