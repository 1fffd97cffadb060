import { bulletinSections } from '@luodi/domain';
import { required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import type { BulletinDetail } from '../kernel/views.js';
import { Stamp } from './Stamp.js';

const fields = ['title', ...bulletinSections.map(({ id }) => id)] as const;

/** The words of a draft; its numbers are beside it and cannot be typed over. */
export const BulletinEdit = () => (
  <EditPage resource="bulletins">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { word } = useWords(bulletinSections);
  const bulletin = useRecordContext<BulletinDetail>();
  if (!bulletin?.figures) return null;
  return (
    <Page title={`${translate('common.edit')} · ${bulletin.title}`} wide={false}>
      <Stamp bulletin={bulletin} />
      <RecordForm<BulletinDetail>
        key={bulletin.id}
        resource="bulletins"
        record={bulletin}
        toForm={(one) => Object.fromEntries(fields.map((field) => [field, one[field]]))}
        toBody={(values) => Object.fromEntries(fields.map((field) => [field, values[field] ?? '']))}
        onSaved={({ id }) => void navigate(`/bulletins/${id}/show`, { replace: true })}
      >
        <Section title={translate('bulletins.words')}>
          <TextInput
            source="title"
            label="resources.bulletins.fields.title"
            validate={required()}
            fullWidth
          />
          {bulletinSections.map(({ id }) => (
            <TextInput
              key={id}
              source={id}
              label={word(id)}
              helperText={id === 'achievements' ? 'bulletins.words_hint' : false}
              multiline
              minRows={4}
              fullWidth
            />
          ))}
        </Section>
      </RecordForm>
    </Page>
  );
};
