import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { todayOn } from '../kernel/dates.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { request } from '../kernel/http.js';
import type { AssessmentDetail } from '../kernel/views.js';

interface Props {
  /** The version to start from; a blank one when absent. */
  base?: Pick<AssessmentDetail, 'id' | 'name' | 'from' | 'to'>;
  onClose: () => void;
}

interface Values {
  name: string;
  from: string;
  to: string;
}

/** Starts a version and opens it for writing; the same name makes the next edition. */
export const DraftSheet = ({ base, onClose }: Props) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const year = todayOn().slice(0, 4);
  const send = async ({ name, from, to }: Values) => {
    const body = { name, from, to, ...(base && { basedOnId: base.id }) };
    const { id } = await request<AssessmentDetail>('POST', '/assessments', { body });
    void navigate(`/assessments/${id}`);
  };
  const { name = '', from = `${year}-01-01`, to = `${year}-12-31` } = base ?? {};
  return (
    <SheetForm<Values>
      title={translate('assessments.draft')}
      resource="assessments"
      submitLabel="assessments.draft_submit"
      defaultValues={{ name, from, to }}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput
        source="name"
        label="assessments.scheme"
        helperText="assessments.name_hint"
        validate={required()}
        fullWidth
      />
      <InputGrid>
        <DateInput source="from" label="assessments.period_from" validate={required()} />
        <DateInput source="to" label="assessments.period_to" validate={required()} />
      </InputGrid>
    </SheetForm>
  );
};
