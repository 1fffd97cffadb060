import { Box } from '@mui/material';
import { unitKinds } from '@luodi/domain';
import {
  CheckboxGroupInput,
  DateInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../../kernel/form/EditPage.js';
import { InputGrid } from '../../kernel/form/inputs.js';
import { PartsInput } from '../../kernel/form/PartsInput.js';
import { RecordForm } from '../../kernel/form/RecordForm.js';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Page } from '../../kernel/parts/Page.js';
import type { AssessmentDetail } from '../../kernel/views.js';
import { ItemInputs } from './ItemInputs.js';
import { LiveScheme } from './LiveScheme.js';
import { blankItem, schemeBody, schemeValues, type SchemeValues } from './schemeForm.js';

type Body = Record<string, unknown>;

/** Writes a draft; a scheme once submitted has no such page. */
export const AssessmentEdit = () => (
  <EditPage resource="assessments">
    <Editor />
  </EditPage>
);

const Editor = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const scheme = useRecordContext<AssessmentDetail>();
  if (!scheme?.content) return null;
  return (
    <Page title={translate('schemes.edit_title', { name: scheme.name })}>
      <RecordForm<AssessmentDetail>
        key={scheme.id}
        resource="assessments"
        record={scheme}
        toForm={(record) => schemeValues(record) as unknown as Body}
        toBody={(values) => schemeBody(values as unknown as SchemeValues)}
        describe={(field, value) =>
          field === 'content' ? translate('schemes.all_items') : String(value ?? '—')
        }
        onSaved={({ id }) => void navigate(`/assessments/${id}/show`, { replace: true })}
      >
        <Box sx={layout}>
          <Box sx={{ minWidth: 0 }}>
            <Head />
            <Section title={translate('assessments.items')}>
              <PartsInput
                source="items"
                hint="schemes.items_hint"
                add="schemes.add_item"
                blank={blankItem}
              >
                <ItemInputs />
              </PartsInput>
            </Section>
          </Box>
          <LiveScheme scheme={scheme} />
        </Box>
      </RecordForm>
    </Page>
  );
};

const layout = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
};

const Head = () => {
  const translate = useTranslate();
  const { choices } = useWords(unitKinds);
  return (
    <Section title={translate('schemes.head')}>
      <InputGrid>
        <DateInput source="from" label="assessments.period_from" />
        <DateInput source="to" label="assessments.period_to" />
        <TextInput source="fullMark" label="schemes.full_mark" />
        <TextInput source="sourceDocument" label="assessments.document" />
        <TextInput source="reason" label="assessments.reason" multiline minRows={2} />
      </InputGrid>
      <CheckboxGroupInput source="unitKinds" label="schemes.unit_kinds" choices={choices} />
    </Section>
  );
};
