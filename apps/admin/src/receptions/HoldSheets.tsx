import { DateInput, NumberInput, required, TextInput, useTranslate } from 'react-admin';
import { todayOn } from '../kernel/dates.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import type { ReceptionDetail } from '../kernel/views.js';
import { useVerb } from './useVerb.js';

interface Props {
  reception: ReceptionDetail;
  onClose: () => void;
}

const of = (field: string) => `resources.receptions.fields.${field}`;

const Note = () => <TextInput source="note" label={of('note')} multiline fullWidth />;

/** Records what took place as it was; the planned numbers are filled in. */
export const HoldSheet = ({ reception, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb(reception.id, onClose);
  const { guestCount, accompanyingCount, mealCount, startsOn } = reception;
  const today = todayOn();
  return (
    <SheetForm<object>
      title={translate('receptions.hold')}
      resource="receptions"
      submitLabel="receptions.hold"
      defaultValues={{
        heldOn: startsOn < today ? startsOn : today,
        guestCount,
        accompanyingCount,
        mealCount,
      }}
      onSubmit={async (values) => send('holding', values)}
      onClose={onClose}
      intro={<SheetIntro text="receptions.hold_intro" />}
    >
      <InputGrid min={180}>
        <DateInput source="heldOn" label={of('heldOn')} validate={required()} />
        {['guestCount', 'accompanyingCount', 'mealCount'].map((source) => (
          <NumberInput
            key={source}
            source={source}
            label={of(source)}
            min={0}
            step={1}
            validate={required()}
          />
        ))}
      </InputGrid>
      <Note />
    </SheetForm>
  );
};

/** Settles against the signed sheet. */
export const SettleSheet = ({ reception, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb(reception.id, onClose);
  return (
    <SheetForm<object>
      title={translate('receptions.settle')}
      resource="receptions"
      submitLabel="receptions.settle"
      defaultValues={{ listSignedOn: todayOn() }}
      onSubmit={async (values) => send('settlement', values)}
      onClose={onClose}
      intro={<SheetIntro text="receptions.settle_intro" />}
    >
      <InputGrid min={180}>
        <TextInput source="listSignedBy" label={of('listSignedBy')} validate={required()} />
        <DateInput source="listSignedOn" label={of('listSignedOn')} validate={required()} />
      </InputGrid>
      <Note />
    </SheetForm>
  );
};
