import { TextInput, useRecordContext, useTranslate, required } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import type { UserRow } from '../kernel/views.js';
import { userBody, userForm } from './userBody.js';

/** Corrects a name or moves a person to another unit. */
export const UserEdit = () => (
  <EditPage resource="users">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const user = useRecordContext<UserRow>();
  if (!user) return null;
  return (
    <Page title={`${translate('users.edit_title')} · ${user.displayName}`} wide={false}>
      <RecordForm<UserRow>
        key={user.id}
        resource="users"
        record={user}
        toForm={userForm}
        toBody={userBody}
        onSaved={({ id }) => void navigate(`/users/${id}/show`, { replace: true })}
      >
        <Section title={translate('users.facts')}>
          <InputGrid>
            <TextInput
              source="displayName"
              label="resources.users.fields.displayName"
              validate={required()}
            />
            <UnitInput
              source="unitId"
              label="resources.users.fields.unitId"
              validate={required()}
            />
          </InputGrid>
        </Section>
      </RecordForm>
    </Page>
  );
};
