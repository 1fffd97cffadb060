import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Stack, Typography } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { ImportView } from '../kernel/views.js';
import { ImportStatus } from './ImportStatus.js';
import { nameOf } from './nameOf.js';

const Col = DataTable.Col<ImportView>;

/** Every ledger that was uploaded, and what became of it. */
export const ImportList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="imports.title"
      sort={{ field: 'uploadedAt', order: 'DESC' }}
      actions={<CreateLink label="imports.new" />}
      table={<ImportTable />}
      cards={
        <Cards<ImportView> to={({ id }) => `/imports/${id}/show`}>
          {(one) => <ImportCard view={one} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<UploadFileIcon />}
          title={translate('imports.empty')}
          hint={translate('imports.empty_hint')}
          actions={<CreateLink label="imports.new" />}
        />
      }
    />
  );
};

const ImportTable = () => (
  <DataTable<ImportView> rowClick="show" bulkActionButtons={false}>
    <Col source="fileName" />
    <Col source="status" disableSort render={({ status }) => <ImportStatus status={status} />} />
    <Col source="counts" disableSort render={(one) => <Counts view={one} />} />
    <Col source="uploadedBy" disableSort render={({ uploadedBy }) => nameOf(uploadedBy)} />
    <Col
      source="uploadedAt"
      sortByOrder="DESC"
      render={({ uploadedAt }) => <DateText at={uploadedAt} />}
    />
  </DataTable>
);

const Counts = ({ view }: { view: ImportView }) => {
  const translate = useTranslate();
  return <>{translate('imports.counts', { ...view.counts })}</>;
};

const ImportCard = ({ view }: { view: ImportView }) => (
  <Stack spacing={0.25}>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {view.fileName}
    </Typography>
    <Typography variant="caption">
      <ImportStatus status={view.status} /> · <Counts view={view} />
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {nameOf(view.uploadedBy)} · <DateText at={view.uploadedAt} />
    </Typography>
  </Stack>
);
