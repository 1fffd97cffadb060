import { TextInput, CreateBase, useTranslate, required } from 'react-admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { InputGrid } from '../kernel/form/inputs.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import type { UserRow } from '../kernel/views.js';
import { InvitationDialog } from './InvitationDialog.js';
import { newUserBody, userForm } from './userBody.js';

const of = (field: string) => `resources.users.fields.${field}`;

/** A new account; its one-time link is shown once, right after. */
export const UserCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [made, setMade] = useState<UserRow | null>(null);
  return (
    <CreateBase resource="users">
      <Page title={translate('users.new')} wide={false}>
        <RecordForm<UserRow>
          resource="users"
          toForm={userForm}
          toBody={newUserBody}
          onSaved={setMade}
        >
          <Section title={translate('users.facts')}>
            <InputGrid>
              <TextInput source="displayName" label={of('displayName')} validate={required()} />
              <TextInput
                source="username"
                label={of('username')}
                validate={required()}
                slotProps={{ htmlInput: { autoCapitalize: 'none', autoComplete: 'off' } }}
              />
              <UnitInput source="unitId" label={of('unitId')} validate={required()} />
            </InputGrid>
          </Section>
        </RecordForm>
        {made?.invitation && (
          <InvitationDialog
            invitation={made.invitation}
            name={made.displayName}
            onClose={() => void navigate(`/users/${made.id}/show`, { replace: true })}
          />
        )}
      </Page>
    </CreateBase>
  );
};
