import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { UnitRow } from '../kernel/views.js';
import { unitBody, UnitForm, unitForm } from './UnitForm.js';

/** Renames, moves or retires a unit. */
export const UnitEdit = () => (
  <EditPage resource="units">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const unit = useRecordContext<UnitRow>();
  if (!unit) return null;
  return (
    <Page title={`${translate('units.edit_title')} · ${unit.name}`} wide={false}>
      <RecordForm<UnitRow>
        key={unit.id}
        resource="units"
        record={unit}
        toForm={unitForm}
        toBody={unitBody}
        onSaved={() => void navigate('/units', { replace: true })}
      >
        <UnitForm />
      </RecordForm>
    </Page>
  );
};
