import { type ReactNode, useState } from 'react';
import { type RaRecord, useNotify, useRecordContext, useResourceContext } from 'react-admin';
import { VerbButton } from '../parts/VerbButton.js';
import { NoteSheet } from './NoteSheet.js';
import { SheetIntro } from './SheetIntro.js';

type Decision = 'approval' | 'refusal';

interface Props {
  /** `<phrases>.approve`, `.approval_intro`, `.withdraw_confirm` and so on are its words. */
  phrases: string;
  /** What the words name: a version, a day. */
  named?: object;
  /** What is decided on, below the words. */
  below?: ReactNode;
}

/** The course of what another person must approve: submitted, approved or refused, withdrawn; each as its `can` says. */
export const ProposalActions = ({ phrases, named, below }: Props) => {
  const notify = useNotify();
  const resource = useResourceContext() ?? '';
  const record = useRecordContext<RaRecord<string>>();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const said = (key: string) => <SheetIntro text={`${phrases}.${key}`} named={named} />;
  return (
    <>
      <VerbButton
        verb="submit"
        noun="submission"
        label={`${phrases}.submit`}
        variant="contained"
        confirm={said('submit_confirm')}
        onDone={() => notify(`${phrases}.submit_done`, { type: 'success' })}
      />
      <VerbButton
        verb="approve"
        label={`${phrases}.approve`}
        variant="contained"
        onClick={() => setDeciding('approval')}
      />
      <VerbButton
        verb="refuse"
        label={`${phrases}.refuse`}
        variant="outlined"
        onClick={() => setDeciding('refusal')}
      />
      <VerbButton
        verb="withdraw"
        noun="withdrawal"
        label={`${phrases}.withdraw`}
        color="inherit"
        confirm={said('withdraw_confirm')}
      />
      {record && deciding && (
        <NoteSheet
          resource={resource}
          id={record.id}
          noun={deciding}
          phrases={`${phrases}.${deciding}`}
          isRequired={deciding === 'refusal'}
          intro={
            <>
              {said(`${deciding}_intro`)}
              {below}
            </>
          }
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
};
