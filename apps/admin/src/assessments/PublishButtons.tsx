import { Typography } from '@mui/material';
import {
  RecordContextProvider,
  ResourceContextProvider,
  useNotify,
  useTranslate,
} from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AssessmentRow } from '../kernel/views.js';

interface Props {
  scheme: AssessmentRow;
  onDone: () => void;
}

/** 公布: keeps the day's result as a row of its own. 结账: keeps the last one, after which nothing is computed. */
export const PublishButtons = ({ scheme, onDone }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [params] = useSearchParams();
  const asOf = params.get('asOf');
  const done = (said: string) => () => {
    notify(said, { type: 'success' });
    onDone();
  };
  const said = (key: string) => (
    <Typography variant="body2">{translate(key, { name: scheme.name, to: scheme.to })}</Typography>
  );
  return (
    <ResourceContextProvider value="assessments">
      <RecordContextProvider value={scheme}>
        <VerbButton
          verb="run"
          noun="runs"
          label="assessments.publish"
          variant="contained"
          body={asOf ? { asOf } : {}}
          confirm={said('assessments.publish_confirm')}
          onDone={done('assessments.published')}
        />
        <VerbButton
          verb="close"
          noun="closing"
          label="assessments.close"
          variant="outlined"
          confirm={said('assessments.close_confirm')}
          onDone={done('assessments.closed_done')}
        />
      </RecordContextProvider>
    </ResourceContextProvider>
  );
};
