import { reviewConclusions } from '@luodi/domain';
import {
  DateInput,
  FormDataConsumer,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { todayOn } from '../kernel/dates.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import { useWords } from '../kernel/i18n/words.js';
import type { AgreementDetail } from '../kernel/views.js';
import { useVerb } from './useVerb.js';

const of = (field: string) => `resources.agreements.fields.${field}`;
type Values = Record<string, unknown>;

const [, exception] = reviewConclusions;

/** Records a fair-competition review; an exception names the day it ends. */
export const ReviewSheet = (props: { agreement: AgreementDetail; onClose: () => void }) => {
  const { agreement, onClose } = props;
  const translate = useTranslate();
  const send = useVerb(agreement.id, onClose);
  const { choices } = useWords(reviewConclusions);
  const save = (values: Values) =>
    send('fair-competition-reviews', {
      reviewedOn: values.reviewedOn,
      reviewingUnit: values.reviewingUnit ?? '',
      conclusion: values.conclusion,
      documentNo: values.documentNo || null,
      exceptionUntil: values.conclusion === exception?.id ? values.exceptionUntil || null : null,
      note: values.note || null,
    });
  return (
    <SheetForm<Values>
      title={translate('agreements.review')}
      resource="agreements"
      defaultValues={{ reviewedOn: todayOn() }}
      onSubmit={save}
      onClose={onClose}
      intro={<SheetIntro text="agreements.review_intro" />}
    >
      <InputGrid>
        <DateInput source="reviewedOn" label={of('reviewedOn')} validate={required()} />
        <TextInput source="reviewingUnit" label={of('reviewingUnit')} validate={required()} />
        <SelectInput
          source="conclusion"
          label={of('conclusion')}
          choices={choices}
          validate={required()}
        />
        <TextInput source="documentNo" label={of('documentNo')} />
      </InputGrid>
      <FormDataConsumer<Values>>
        {({ formData }) =>
          formData.conclusion === exception?.id && (
            <DateInput
              source="exceptionUntil"
              label={of('exceptionUntil')}
              validate={required()}
              fullWidth
            />
          )
        }
      </FormDataConsumer>
      <TextInput source="note" label={of('note')} multiline minRows={2} fullWidth />
    </SheetForm>
  );
};
