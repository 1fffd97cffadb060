import { doubleVerdicts, shiftDay } from '@luodi/domain';
import {
  DateInput,
  FormDataConsumer,
  required,
  SelectInput,
  useNotify,
  useTranslate,
} from 'react-admin';
import { request } from '../kernel/http.js';
import { todayOn } from '../kernel/dates.js';
import { ReasonInput } from '../kernel/form/ReasonSheet.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import { useWords } from '../kernel/i18n/words.js';
import type { ClaimRow } from '../kernel/views.js';

interface Props {
  own: ClaimRow;
  other: ClaimRow;
  termDays: number;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  decision: string;
  holderLeadId?: string;
  heldUntil?: string;
  reason?: string;
}

const [sameProject] = doubleVerdicts;

/** The hub settles one pair; earlier decisions stay on record. */
export const DecideSheet = ({ own, other, termDays, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { choices } = useWords(doubleVerdicts);
  const decide = async ({ decision, holderLeadId, heldUntil, reason }: Values) => {
    const isOne = decision === sameProject.id;
    const body = {
      leadId: own.leadId,
      otherLeadId: other.leadId,
      decision,
      reason: reason ?? '',
      ...(isOne && { holderLeadId: holderLeadId ?? null, heldUntil: heldUntil || null }),
    };
    await request('POST', '/doubles/decisions', { body });
    notify('claims.decided', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate('claims.decide_title')}
      resource="doubles"
      submitLabel="claims.decide_submit"
      defaultValues={{ decision: sameProject.id, heldUntil: shiftDay(todayOn(), termDays) }}
      onSubmit={decide}
      onClose={onClose}
      intro={<SheetIntro text="claims.decide_intro" named={{ own: own.no, other: other.no }} />}
    >
      <SelectInput
        source="decision"
        label="resources.doubles.fields.decision"
        choices={choices}
        validate={required()}
        fullWidth
      />
      <FormDataConsumer<Values>>
        {({ formData }) =>
          formData.decision === sameProject.id && <HolderInputs own={own} other={other} />
        }
      </FormDataConsumer>
      <ReasonInput label="resources.doubles.fields.reason" />
    </SheetForm>
  );
};

const HolderInputs = ({ own, other }: Pick<Props, 'own' | 'other'>) => (
  <>
    <SelectInput
      source="holderLeadId"
      label="resources.doubles.fields.holderLeadId"
      choices={[own, other].map(({ leadId, unit, no }) => ({
        id: leadId,
        name: `${unit} · ${no}`,
      }))}
      validate={required()}
      fullWidth
    />
    <DateInput source="heldUntil" label="resources.doubles.fields.heldUntil" fullWidth />
  </>
);
