import { factKinds } from '@luodi/domain';
import { minLength, required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import { useWords } from '../kernel/i18n/words.js';
import type { ProjectFact } from '../kernel/views.js';

/** Takes a claim back, with the reason. */
export const WithdrawSheet = ({ fact, onClose }: { fact: ProjectFact; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { word } = useWords(factKinds);
  const { invoke } = useConsole();
  const withdraw = async ({ reason }: { reason?: string }) => {
    await invoke('facts', fact.id, 'withdrawal', { reason: reason ?? '' });
    notify('fact_claim.withdrawn', { type: 'success' });
    refresh();
    onClose();
  };
  return (
    <SheetForm<{ reason?: string }>
      title={translate('fact_claim.withdraw_title', { label: word(fact.kind) })}
      resource="facts"
      submitLabel="facts.withdraw"
      onSubmit={withdraw}
      onClose={onClose}
      intro={<SheetIntro text="fact_claim.withdraw_intro" />}
    >
      <TextInput
        source="reason"
        label="fact_claim.reason"
        validate={[required(), minLength(4)]}
        multiline
        fullWidth
      />
    </SheetForm>
  );
};
