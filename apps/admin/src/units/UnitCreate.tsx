import { CreateBase, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { UnitRow } from '../kernel/views.js';
import { unitBody, UnitForm, unitForm } from './UnitForm.js';

/** Adds a unit to the tree. */
export const UnitCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <CreateBase resource="units">
      <Page title={translate('units.new')} wide={false}>
        <RecordForm<UnitRow>
          resource="units"
          toForm={unitForm}
          toBody={unitBody}
          onSaved={() => void navigate('/units', { replace: true })}
        >
          <UnitForm isNew />
        </RecordForm>
      </Page>
    </CreateBase>
  );
};
