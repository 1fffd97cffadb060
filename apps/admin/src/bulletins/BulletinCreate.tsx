import { CreateBase, DateInput, required, TextInput, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { shiftDay } from '@luodi/domain';
import { todayOn } from '../kernel/dates.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import type { BulletinDetail } from '../kernel/views.js';

const of = (field: string) => `resources.bulletins.fields.${field}`;

/** The last day of the month before: what a monthly bulletin is cut off at. */
const lastMonthEnd = (): string => shiftDay(`${todayOn().slice(0, 7)}-01`, -1);

/** Takes the figures and proposes the text; the words are then edited. */
export const BulletinCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const asOf = lastMonthEnd();
  const [year, month] = asOf.split('-');
  return (
    <CreateBase resource="bulletins">
      <Page title={translate('bulletins.new')} wide={false}>
        <RecordForm<BulletinDetail>
          resource="bulletins"
          toForm={({ title, asOf: on }) => ({ title, asOf: on })}
          toBody={({ title, asOf: on }) => ({ title: title ?? '', asOf: on ?? '' })}
          defaultValues={{
            asOf,
            title: translate('bulletins.default_title', { year, month: Number(month) }),
          }}
          submitLabel="bulletins.take"
          savedMessage={() => translate('bulletins.taken')}
          onSaved={({ id }) => void navigate(`/bulletins/${id}`, { replace: true })}
        >
          <Section title={translate('bulletins.take_title')}>
            <TextInput source="title" label={of('title')} validate={required()} fullWidth />
            <InputGrid>
              <DateInput
                source="asOf"
                label={of('asOf')}
                validate={required()}
                helperText="bulletins.as_of_hint"
              />
            </InputGrid>
          </Section>
        </RecordForm>
      </Page>
    </CreateBase>
  );
};
