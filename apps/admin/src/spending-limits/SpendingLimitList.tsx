import LimitIcon from '@mui/icons-material/PriceCheckOutlined';
import { Alert, Chip, Stack, Typography } from '@mui/material';
import { limitRanks, spendingKinds } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { SpendingLimitRow } from '../kernel/views.js';

const Col = DataTable.Col<SpendingLimitRow>;
const of = (field: string) => `resources.spending-limits.fields.${field}`;
const yesNo = [
  { id: 'true', label: '是', labelEn: 'Yes' },
  { id: 'false', label: '否', labelEn: 'No' },
];

const filters: readonly FilterDef[] = [
  { source: 'kind', label: of('kind'), kind: 'words', words: spendingKinds },
  { source: 'rank', label: of('rank'), kind: 'words', words: limitRanks },
  { source: 'pending', label: of('pending'), kind: 'words', words: yesNo, isSingle: true },
  { source: 'standing', label: of('standing'), kind: 'words', words: yesNo, isSingle: true },
];

/** 开支标准: what a cost is held against, with its source, and which rows nobody has confirmed. */
export const SpendingLimitList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="spending_limits.title"
      search="spending_limits.search"
      filters={filters}
      perPage={50}
      sort={{ field: 'place', order: 'ASC' }}
      actions={<CreateLink label="spending_limits.new" />}
      table={<LimitTable />}
      cards={
        <>
          <Hint />
          <Cards<SpendingLimitRow>>{(row) => <LimitCard row={row} />}</Cards>
        </>
      }
      empty={
        <EmptyState
          icon={<LimitIcon />}
          title={translate('spending_limits.empty')}
          hint={translate('spending_limits.hint')}
        />
      }
    />
  );
};

const LimitTable = () => {
  const translate = useTranslate();
  const kinds = useWords(spendingKinds);
  const ranks = useWords(limitRanks);
  return (
    <>
      <Hint />
      <DataTable<SpendingLimitRow> rowClick={false} bulkActionButtons={false}>
        <Col source="kind" label={of('kind')} disableSort render={({ kind }) => kinds.word(kind)} />
        <Col
          source="place"
          label={of('place')}
          render={({ placeName }) => placeName ?? translate('spending_limits.everywhere')}
        />
        <Col source="rank" label={of('rank')} disableSort render={({ rank }) => ranks.word(rank)} />
        <Col
          source="amountYuan"
          label={of('amountYuan')}
          align="right"
          render={(row) => <Amount row={row} />}
        />
        <Col
          source="validFrom"
          label={of('valid')}
          render={({ validFrom, validTo }) => validText(translate, { validFrom, validTo })}
        />
        <Col
          source="source"
          label={of('source')}
          disableSort
          render={(row) => <Source row={row} />}
        />
        <Col
          source="pending"
          label={of('state')}
          disableSort
          render={(row) => <State row={row} />}
        />
      </DataTable>
    </>
  );
};

const Hint = () => {
  const translate = useTranslate();
  return (
    <Alert severity="info" sx={{ m: 1.5 }}>
      {translate('spending_limits.hint')}
    </Alert>
  );
};

const LimitCard = ({ row }: { row: SpendingLimitRow }) => {
  const translate = useTranslate();
  const kinds = useWords(spendingKinds);
  const ranks = useWords(limitRanks);
  return (
    <Stack spacing={0.5}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {kinds.word(row.kind)} · {row.placeName ?? translate('spending_limits.everywhere')} ·{' '}
        {ranks.word(row.rank)}
      </Typography>
      <Typography variant="body2">
        <Amount row={row} /> · {validText(translate, row)}
      </Typography>
      <Source row={row} />
      <Stack direction="row" spacing={1}>
        <State row={row} />
      </Stack>
    </Stack>
  );
};

const Amount = ({ row }: { row: SpendingLimitRow }) => {
  const translate = useTranslate();
  if (row.amountYuan === null) return <>{translate('spending_limits.withdrawn')}</>;
  return <>{translate(`spending_limits.per_${row.kind}`, { yuan: row.amountYuan })}</>;
};

const validText = (
  translate: ReturnType<typeof useTranslate>,
  { validFrom, validTo }: Pick<SpendingLimitRow, 'validFrom' | 'validTo'>,
): string =>
  validTo
    ? translate('common.from_to', { from: validFrom, to: validTo })
    : translate('spending_limits.since', { from: validFrom });

const Source = ({ row }: { row: SpendingLimitRow }) => (
  <>
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {row.document}
    </Typography>
    <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
      {[row.source, row.enteredBy].filter(Boolean).join(' · ')}
    </Typography>
  </>
);

const State = ({ row }: { row: SpendingLimitRow }) => {
  const translate = useTranslate();
  return (
    <>
      {row.pending && (
        <Chip size="small" color="warning" label={translate('spending_limits.pending')} />
      )}
      {!row.isStanding && (
        <Chip size="small" variant="outlined" label={translate('spending_limits.not_standing')} />
      )}
    </>
  );
};
