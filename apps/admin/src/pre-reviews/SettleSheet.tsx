import { Skeleton } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import { useVerb } from '../kernel/form/useVerb.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { PreReviewDetail } from '../kernel/views.js';
import { inputsOf, valuesOf, WhatIfResult, type WhatIfValues } from '../scores/index.js';
import { InputFields } from './InputFields.js';
import { usePack } from './usePack.js';

interface Props {
  review: PreReviewDetail;
  onClose: () => void;
}

/** 核定: from what was settled last, with the points that move in sight; what was stated stays. */
export const SettleSheet = ({ review, onClose }: Props) => {
  const translate = useTranslate();
  const { pack, error } = usePack();
  const send = useVerb({ resource: 'pre-reviews', id: review.id }, onClose);
  const { settledInputs } = review;
  return (
    <SheetForm<WhatIfValues & { note?: string }>
      title={translate('pre_reviews.settle')}
      resource="pre-reviews"
      submitLabel="pre_reviews.settle"
      defaultValues={valuesOf(settledInputs)}
      onSubmit={({ note, ...values }) =>
        send('settling', { inputs: inputsOf(values as WhatIfValues), note: note ?? '' })
      }
      onClose={onClose}
      intro={<SheetIntro text="pre_reviews.settle_intro" />}
    >
      {error !== null && <ProblemPanel error={error} title="pre_reviews.form_unavailable" />}
      {pack ? (
        <>
          <InputFields pack={pack} />
          <WhatIfResult stored={settledInputs} pack={pack} isCompared />
        </>
      ) : (
        <Skeleton variant="rounded" height={200} />
      )}
      <TextInput
        source="note"
        label="resources.pre-reviews.fields.settlingNote"
        multiline
        minRows={2}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
