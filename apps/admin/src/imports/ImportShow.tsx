import {
  Alert,
  AlertTitle,
  Box,
  Button,
  LinearProgress,
  Link as TextLink,
  Typography,
} from '@mui/material';
import { ShowBase, useRecordContext, useShowContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { minuteOf } from '../kernel/dates.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { ImportView } from '../kernel/views.js';
import { Decision } from './Decision.js';
import { ImportResult } from './ImportResult.js';
import { ImportRows } from './ImportRows.js';
import { ImportStatus } from './ImportStatus.js';
import { ImportSteps } from './ImportSteps.js';
import { Mapping } from './Mapping.js';
import { nameOf } from './nameOf.js';

const pollMs = 1000;

/** One import from checking to its result; the page follows the server's status by itself. */
export const ImportShow = () => (
  <ShowBase
    error={<ShowProblem />}
    loading={<ShowWaiting />}
    queryOptions={{
      refetchInterval: ({ state }) => (isChecking(state.data as ImportView) ? pollMs : false),
    }}
  >
    <Body />
  </ShowBase>
);

const isChecking = (view?: ImportView): boolean => view?.status === 'checking';

const steps = { checking: 1, checked: 2, registered: 4, withdrawn: 2, failed: 0 } as const;

const Body = () => {
  const view = useRecordContext<ImportView>();
  const { refetch } = useShowContext();
  if (!view) return null;
  const reload = () => void refetch();
  const hasRows = view.counts.rows > 0 && !isChecking(view);
  return (
    <Page title={view.fileName} aside={<ImportStatus status={view.status} />}>
      <Origin view={view} />
      <ImportSteps active={steps[view.status]} />
      <SameFile view={view} />
      <Stage view={view} />
      <ImportResult view={view} />
      <Decision view={view} onDone={reload} />
      {view.columns.length > 0 && !isChecking(view) && (
        <Mapping key={JSON.stringify(view.columns)} view={view} onChanged={reload} />
      )}
      {hasRows && <ImportRows view={view} />}
    </Page>
  );
};

const Origin = ({ view }: { view: ImportView }) => {
  const translate = useTranslate();
  const parts = [
    translate('imports.by_at', { by: nameOf(view.uploadedBy), at: minuteOf(view.uploadedAt) }),
    view.sheetName && translate('imports.sheet', { sheet: view.sheetName }),
    view.cutoffOn && translate('imports.cutoff', { on: view.cutoffOn }),
  ];
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
      {parts.filter(Boolean).join(' · ')}
    </Typography>
  );
};

const SameFile = ({ view }: { view: ImportView }) => {
  const translate = useTranslate();
  const { sameFile } = view;
  if (!sameFile) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate('imports.same_file', {
        by: nameOf(sameFile.by),
        at: minuteOf(sameFile.registeredAt),
      })}{' '}
      <TextLink component={Link} to={`/imports/${sameFile.importId}/show`}>
        {translate('imports.open_earlier')}
      </TextLink>
    </Alert>
  );
};

/** What the server is doing, or why it stopped. */
const Stage = ({ view }: { view: ImportView }) => {
  const translate = useTranslate();
  if (isChecking(view)) return <Checking progress={view.progress} />;
  if (view.failure) {
    return (
      <Alert severity="error" sx={{ mb: 2 }}>
        <AlertTitle>{translate('imports.failed')}</AlertTitle>
        {view.failure}
        <Box sx={{ mt: 1 }}>
          <Button component={Link} to="/imports/create" variant="outlined" size="small">
            {translate('imports.try_again')}
          </Button>
        </Box>
      </Alert>
    );
  }
  if (view.status === 'withdrawn')
    return <Alert severity="info">{translate('imports.withdrawn')}</Alert>;
  return null;
};

const Checking = ({ progress }: Pick<ImportView, 'progress'>) => {
  const translate = useTranslate();
  const isCounted = progress !== null && progress.total > 0;
  return (
    <Box role="status" sx={{ maxWidth: 720 }}>
      <Typography sx={{ mb: 1 }}>
        {isCounted
          ? translate('imports.checking', { ...progress })
          : translate('imports.checking_start')}
      </Typography>
      <LinearProgress
        variant={isCounted ? 'determinate' : 'indeterminate'}
        value={isCounted ? (100 * progress.done) / progress.total : undefined}
      />
    </Box>
  );
};
