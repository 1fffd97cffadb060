import EditIcon from '@mui/icons-material/Edit';
import { Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { PreReviewDetail } from '../kernel/views.js';
import { ReasonSheet } from './ReasonSheet.js';
import { SettleSheet } from './SettleSheet.js';

/** What may be done with the pre-review as a whole. */
export const PreReviewActions = ({ review }: { review: PreReviewDetail }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<'withdraw' | 'return' | 'settle' | null>(null);
  const close = () => setSheet(null);
  const { id } = review;
  return (
    <>
      <VerbButton
        verb="edit"
        label="common.edit"
        variant="outlined"
        startIcon={<EditIcon />}
        onClick={() => void navigate(`/pre-reviews/${id}`)}
      />
      <VerbButton
        verb="check"
        noun="acceptance"
        label="pre_reviews.accept"
        variant="contained"
        confirm={<Typography>{translate('pre_reviews.accept_confirm')}</Typography>}
      />
      <VerbButton verb="check" label="pre_reviews.return" onClick={() => setSheet('return')} />
      <VerbButton verb="settle" label="pre_reviews.settle" onClick={() => setSheet('settle')} />
      <VerbButton
        verb="withdraw"
        label="pre_reviews.withdraw"
        color="inherit"
        onClick={() => setSheet('withdraw')}
      />
      {sheet === 'withdraw' && (
        <ReasonSheet id={id} noun="withdrawal" text="withdraw" onClose={close} />
      )}
      {sheet === 'return' && <ReasonSheet id={id} noun="return" text="return" onClose={close} />}
      {sheet === 'settle' && <SettleSheet review={review} onClose={close} />}
    </>
  );
};
