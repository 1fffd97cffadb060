import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import {
  ListBase,
  type SortPayload,
  useCanAccess,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { Page } from '../parts/Page.js';
import { ExportButton } from './ExportButton.js';
import { FilterChips } from './FilterChips.js';
import type { FilterDef } from './filters.js';
import { ListBody, ListTotal } from './ListBody.js';
import { SavedViews } from './SavedViews.js';
import { SearchBox } from './SearchBox.js';

interface Props {
  title: string;
  search?: string;
  filters?: readonly FilterDef[];
  sort?: SortPayload;
  perPage?: number;
  hasViews?: boolean;
  /** Whether the server offers this list as a workbook. */
  hasExport?: boolean;
  actions?: ReactNode;
  table: ReactNode;
  cards: ReactNode;
  empty: ReactNode;
}

/** One list: search, conditions as chips, my views, total, rows, pages. Sorting is the server's. */
export const ListPage = (props: Props) => {
  const { title, search, filters = [], sort, perPage = 25, actions, table, cards, empty } = props;
  const translate = useTranslate();
  return (
    <ListBase
      exporter={false}
      perPage={perPage}
      sort={sort ?? { field: 'id', order: 'ASC' }}
      queryOptions={rowsAreNotRecords}
    >
      <Page
        title={translate(title)}
        aside={<ListTotal />}
        actions={
          <>
            {props.hasExport && <ExportButton />}
            {actions ?? <CreateLink />}
          </>
        }
      >
        <FilterLine search={search} filters={filters} hasViews={props.hasViews} />
        <ListBody table={table} cards={cards} empty={empty} />
      </Page>
    </ListBase>
  );
};

// react-admin would hand list rows to record pages as if they were whole records; ours hold less.
const rowsAreNotRecords = { meta: { rows: true } };

interface LineProps {
  search?: string;
  filters: readonly FilterDef[];
  hasViews?: boolean;
}

/** Search box, chips and views in one line that wraps. */
export const FilterLine = ({ search, filters, hasViews }: LineProps) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
    {search && <SearchBox placeholder={search} />}
    {filters.length > 0 && <FilterChips filters={filters} />}
    {hasViews && <SavedViews />}
  </Box>
);

/** "新建", for those who may. */
export const CreateLink = ({ label = 'common.create' }: { label?: string }) => {
  const resource = useResourceContext() ?? '';
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  if (!canAccess) return null;
  return (
    <Button component={Link} to={`/${resource}/create`} variant="contained" startIcon={<AddIcon />}>
      {translate(label)}
    </Button>
  );
};
