import { DateInput, required, useTranslate } from 'react-admin';
import { todayOn } from '../../kernel/dates.js';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { SheetIntro } from '../../kernel/form/SheetIntro.js';
import type { TripDetail } from '../../kernel/views.js';
import { useVerb } from '../useVerb.js';

const asks = {
  depart: { noun: 'departure', field: 'departedOn' },
  comeBack: { noun: 'coming-back', field: 'returnedOn' },
} as const;

export type DateVerb = keyof typeof asks;

interface Props {
  verb: DateVerb;
  trip: TripDetail;
  onClose: () => void;
}

/** Left, or came back: on which day. */
export const DateSheet = ({ verb, trip, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb(trip.id, onClose);
  const { noun, field } = asks[verb];
  return (
    <SheetForm<Record<string, string>>
      title={translate(`trips.${verb}`)}
      resource="trips"
      submitLabel={`trips.${verb}`}
      defaultValues={{ [field]: todayOn() }}
      onSubmit={(values) => send(noun, { [field]: values[field] || null })}
      onClose={onClose}
      intro={<SheetIntro text={`trips.${verb}_intro`} />}
    >
      <DateInput
        source={field}
        label={`resources.trips.fields.${field}`}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
