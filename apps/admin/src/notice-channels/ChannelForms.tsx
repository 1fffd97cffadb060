import { channelKinds, noticeKinds } from '@luodi/domain';
import {
  BooleanInput,
  CheckboxGroupInput,
  CreateBase,
  required,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { WordInput } from '../kernel/form/PartsInput.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import type { ChannelRow } from '../kernel/views.js';
import { changeBody, channelForm, createBody } from './channelBody.js';
import { SecretInput } from './SecretInput.js';

const of = (field: string) => `resources.notice-channels.fields.${field}`;

/** A new way out. */
export const ChannelCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <CreateBase resource="notice-channels">
      <Page title={translate('channels.new')} wide={false}>
        <RecordForm<ChannelRow>
          resource="notice-channels"
          toForm={() => ({})}
          toBody={createBody}
          defaultValues={{
            noticeKinds: ['alert', 'escalation'],
            quietFrom: '20:00',
            quietUntil: '08:00',
          }}
          onSaved={({ id }) => void navigate(`/notice-channels/${id}/show`, { replace: true })}
        >
          <Section title={translate('channels.where')}>
            <WordInput source="kind" label={of('kind')} words={channelKinds} />
            <AddressInput isNew />
            <SecretInput />
          </Section>
          <Rest />
        </RecordForm>
      </Page>
    </CreateBase>
  );
};

export const ChannelEdit = () => (
  <EditPage resource="notice-channels">
    <EditBody />
  </EditPage>
);

const EditBody = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const channel = useRecordContext<ChannelRow>();
  if (!channel) return null;
  return (
    <Page title={channel.name} wide={false}>
      <RecordForm<ChannelRow>
        key={channel.id}
        resource="notice-channels"
        record={channel}
        toForm={channelForm}
        toBody={changeBody}
        onSaved={({ id }) => void navigate(`/notice-channels/${id}/show`, { replace: true })}
      >
        <Section title={translate('channels.where')}>
          <AddressInput />
          <BooleanInput source="isActive" label={of('isActive')} />
        </Section>
        <Rest />
      </RecordForm>
    </Page>
  );
};

/** The address of a robot is its password: it is written, never shown. */
const AddressInput = ({ isNew = false }: { isNew?: boolean }) => {
  const translate = useTranslate();
  const kind = useWatch({ name: 'kind' }) as string | undefined;
  const hint = channelKinds.find(({ id }) => id === kind)?.addressHint;
  return (
    <TextInput
      source="address"
      label={of(isNew ? 'address' : 'newAddress')}
      helperText={hint ? translate('channels.like', { hint }) : false}
      validate={isNew ? required() : undefined}
      autoComplete="off"
      fullWidth
    />
  );
};

const Rest = () => {
  const translate = useTranslate();
  const { choices } = useWords(noticeKinds);
  const clock = { type: 'time', slotProps: { inputLabel: { shrink: true } } } as const;
  return (
    <>
      <Section title={translate('channels.what')}>
        <InputGrid>
          <TextInput source="name" label={of('name')} validate={required()} />
          <UnitInput source="unitId" label={of('unit')} helperText="channels.unit_hint" />
        </InputGrid>
        <CheckboxGroupInput source="noticeKinds" label={of('noticeKinds')} choices={choices} />
        <InputGrid>
          <TextInput source="quietFrom" label={of('quietFrom')} {...clock} />
          <TextInput source="quietUntil" label={of('quietUntil')} {...clock} />
        </InputGrid>
      </Section>
      <Section title={translate('channels.mail_only')}>
        <InputGrid>
          <TextInput source="mailFrom" label={of('mailFrom')} />
          <TextInput
            source="mailDomains"
            label={of('mailDomains')}
            helperText="channels.domains_hint"
          />
        </InputGrid>
      </Section>
    </>
  );
};
