import {
  Button,
  Link as TextLink,
  Stack,
  TableCell,
  TableRow,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Money } from '../kernel/parts/Money.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { CohortRowPage, FunnelRowPage } from '../kernel/views.js';
import { BlockerWords } from './BlockerWords.js';

type Row = FunnelRowPage['data'][number] | CohortRowPage['data'][number];

const perPage = 50;

/** The rows of one figure, by the conditions in the address. */
export const FunnelRowsPage = () => {
  const translate = useTranslate();
  const { page, turn, query } = useRows();
  const { data, error, refetch } = query;
  const isPhone = useIsPhone();
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / perPage));
  return (
    <Page title={translate('reports.rows')} aside={data && <Total count={data.total} />}>
      <LoadState data={data} error={error} refetch={refetch} height={300} />
      {data?.total === 0 && <EmptyState title={translate('reports.no_rows')} />}
      {data && data.total > 0 && (
        <PlainTable heads={isPhone ? heads.slice(0, -1) : heads}>
          {data.data.map((row) => (
            <RowLine key={row.id} row={row} isPhone={isPhone} />
          ))}
        </PlainTable>
      )}
      {pages > 1 && (
        <Stack direction="row" spacing={1} sx={{ mt: 1.5, alignItems: 'center' }}>
          <Button disabled={page <= 1} onClick={() => turn(page - 1)}>
            {translate('reports.page_before')}
          </Button>
          <Typography variant="body2">{translate('reports.page_of', { page, pages })}</Typography>
          <Button disabled={page >= pages} onClick={() => turn(page + 1)}>
            {translate('reports.page_after')}
          </Button>
        </Stack>
      )}
    </Page>
  );
};

const heads = [
  'reports.no',
  'reports.project',
  'reports.unit',
  'reports.stage',
  'reports.since',
  'reports.days',
  'reports.total_amount',
  'reports.more',
];

const Total = ({ count }: { count: number }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" data-testid="rows-total">
      {translate('reports.rows_total', { count })}
    </Typography>
  );
};

const useRows = () => {
  const { read } = useConsole();
  const [params, setParams] = useSearchParams();
  const { of, page: asked = '1', ...filter } = Object.fromEntries(params);
  const path = of === 'cohorts' ? '/reports/cohorts/rows' : '/reports/funnel/rows';
  const page = Number(asked);
  const query = useQuery({
    queryKey: ['reports', path, filter, page],
    queryFn: () => read<FunnelRowPage | CohortRowPage>(path, { ...filter, page, perPage }),
    placeholderData: (previous) => previous,
  });
  const turn = (to: number): void => setParams({ ...Object.fromEntries(params), page: String(to) });
  return { page, turn, query };
};

/** What became of a project stands under its name where there is no room beside it. */
const useIsPhone = (): boolean => useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));

const RowLine = ({ row, isPhone }: { row: Row; isPhone: boolean }) => {
  const translate = useTranslate();
  const since = 'signedOn' in row ? row.signedOn : row.since;
  const later = 'signedOn' in row ? <Later row={row} /> : null;
  return (
    <TableRow hover data-lead={row.id}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.no}</TableCell>
      <TableCell sx={{ minWidth: 160 }}>
        {row.name ? (
          <TextLink component={Link} to={`/leads/${row.id}/show`}>
            {row.name}
          </TextLink>
        ) : (
          translate('reports.hidden')
        )}
        <Typography component="div" variant="caption" sx={{ color: 'text.secondary' }}>
          {row.companyName}
        </Typography>
        {isPhone && later}
      </TableCell>
      <TableCell>{row.recruitingUnitName}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.stageLabel}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{since}</TableCell>
      <TableCell align="right">{'signedOn' in row ? row.daysSinceSigned : row.days}</TableCell>
      <TableCell align="right">
        <Money yuan={row.totalInvestmentYuan} />
      </TableCell>
      {!isPhone && <TableCell sx={{ minWidth: 220 }}>{later}</TableCell>}
    </TableRow>
  );
};

/** What became of a signed project. */
const Later = ({ row }: { row: CohortRowPage['data'][number] }) => {
  const translate = useTranslate();
  const { startedOn, producedOn, landOn, daysSinceLand, leftFor, blocker } = row;
  const words = [
    landOn && translate('reports.land_on', { on: landOn, days: daysSinceLand }),
    startedOn && translate('reports.started_on', { on: startedOn }),
    producedOn && translate('reports.produced_on', { on: producedOn }),
    leftFor && translate('reports.left_for', { reason: leftFor }),
  ];
  return (
    <>
      {words.filter(Boolean).join('；')}
      {blocker && <BlockerWords blocker={blocker} />}
    </>
  );
};
