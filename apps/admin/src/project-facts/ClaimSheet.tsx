import { Typography } from '@mui/material';
import { factKinds } from '@luodi/domain';
import { DateInput, required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useWords } from '../kernel/i18n/words.js';
import type { FactStep, ProjectFact } from '../kernel/views.js';
import { blankPaper, evidenceBody, type PaperValues } from './paperValues.js';
import { PapersInput } from './PapersInput.js';
import { PapersNeeded } from './PapersNeeded.js';

interface Props {
  leadId: string;
  step: FactStep;
  /** A claim that stands: then only evidence is added to it. */
  fact?: ProjectFact;
  onClose: () => void;
}

interface Values {
  happenedOn?: string;
  note?: string;
  papers: PaperValues[];
}

/** Claims a fact with what evidence there is, or brings more evidence to a claim. */
export const ClaimSheet = ({ leadId, step, fact, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { word } = useWords(factKinds);
  const { invoke } = useConsole();
  const label = word(step.kind);
  const send = async ({ happenedOn, note, papers }: Values) => {
    const evidence = evidenceBody(papers);
    const claim = { kind: step.kind, happenedOn, note: note || null, evidence };
    const done = fact
      ? await invoke<ProjectFact>('facts', fact.id, 'evidence', { evidence })
      : await invoke<ProjectFact>('leads', leadId, 'facts', claim);
    const isComplete = done.status === 'verifying';
    notify(`fact_claim.done_${isComplete ? 'waiting' : 'claimed'}`, {
      type: isComplete ? 'success' : 'info',
      messageArgs: { label },
    });
    refresh();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate(fact ? 'fact_claim.add_title' : 'fact_claim.title', { label })}
      resource="facts"
      submitLabel={fact ? 'fact_claim.add_submit' : 'fact_claim.submit'}
      defaultValues={{ papers: missingGroups(step, fact).map((kind) => blankPaper(kind)) }}
      onSubmit={send}
      onClose={onClose}
      intro={<PapersNeeded step={step} />}
    >
      {!fact && (
        <>
          <DateInput
            source="happenedOn"
            label="facts.happened"
            helperText="fact_claim.happened_hint"
            validate={required()}
            fullWidth
          />
          <TextInput source="note" label="fact_claim.note" multiline fullWidth />
        </>
      )}
      <Typography variant="h3" sx={{ mt: 1 }}>
        {translate('fact_claim.papers')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('fact_claim.papers_hint')}
      </Typography>
      <PapersInput leadId={leadId} kinds={[...step.needed.flat(), 'other']} />
    </SheetForm>
  );
};

// One row for each group nothing was brought for yet; for a claim that has all, one row to add to.
const missingGroups = ({ needed }: FactStep, fact?: ProjectFact): string[] => {
  const have = fact?.evidence.map(({ kind }) => kind) ?? [];
  const missing = needed.filter((group) => !group.some((kind) => have.includes(kind)));
  return (missing.length ? missing : needed.slice(0, 1)).flatMap((group) => group.slice(0, 1));
};
