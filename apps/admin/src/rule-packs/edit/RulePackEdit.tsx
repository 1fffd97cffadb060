import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../../kernel/form/EditPage.js';
import { RecordForm } from '../../kernel/form/RecordForm.js';
import { Page } from '../../kernel/parts/Page.js';
import type { RulePackDetail } from '../../kernel/views.js';
import { packBody, packValues, type PackValues } from './packForm.js';
import { PackForm } from './PackForm.js';

type Body = Record<string, unknown>;

/** Writes a draft; a version once submitted has no such page. */
export const RulePackEdit = () => (
  <EditPage resource="rule-packs">
    <Editor />
  </EditPage>
);

const Editor = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const pack = useRecordContext<RulePackDetail>();
  if (!pack?.content) return null;
  return (
    <Page title={`${translate('packs.edit_title')} ${pack.packVersion}`}>
      <RecordForm<RulePackDetail>
        key={pack.id}
        resource="rule-packs"
        record={pack}
        toForm={(record) => packValues(record) as unknown as Body}
        toBody={(values) => packBody(values as unknown as PackValues) as unknown as Body}
        describe={(field, value) =>
          field === 'content' ? translate('packs.all_params') : String(value ?? '—')
        }
        onSaved={({ id }) => void navigate(`/rule-packs/${id}/show`, { replace: true })}
      >
        <PackForm pack={pack} />
      </RecordForm>
    </Page>
  );
};
