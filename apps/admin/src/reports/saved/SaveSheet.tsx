import { rankingBasis, reportRhythms } from '@luodi/domain';
import { required, SelectInput, TextInput, useNotify, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { request } from '../../kernel/http.js';
import { useWords } from '../../kernel/i18n/words.js';

interface Values {
  name: string;
  rhythm: string;
}

/** Keeps what the page asks now, to be asked again at each period's end. */
export const SaveSheet = ({ onDone, onClose }: { onDone: () => void; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { choices } = useWords(reportRhythms);
  const [params] = useSearchParams();
  const save = async ({ name, rhythm }: Values): Promise<void> => {
    await request('POST', '/saved-reports', {
      body: {
        ...{ name, rhythm, basis: params.get('basis') ?? rankingBasis },
        ...{ by: params.get('by') || null, unitId: params.get('unitId') || null },
      },
    });
    notify('saved_reports.saved', { type: 'success' });
    onDone();
  };
  return (
    <SheetForm<Values>
      title={translate('saved_reports.sheet')}
      resource="reports"
      submitLabel="saved_reports.save"
      defaultValues={{ name: translate('saved_reports.default_name'), rhythm: 'weekly' }}
      onSubmit={save}
      onClose={onClose}
      intro={translate('saved_reports.sheet_intro')}
    >
      <TextInput source="name" label="saved_reports.name" validate={required()} fullWidth />
      <SelectInput
        source="rhythm"
        label="saved_reports.rhythm"
        choices={choices}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
