import { Button, Link as TextLink, TableCell, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { ClosingList } from '../kernel/views.js';
import { CloseSheet } from './CloseSheet.js';
import { ReportTabs } from './ReportTabs.js';

/** The closed months, the newest first, and the next one to close. */
export const ClosingsPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [isClosing, setClosing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'closings'],
    queryFn: () => read<ClosingList>('/reports/closings'),
  });
  return (
    <>
      <ReportTabs open="closings" />
      <Page
        title={translate('reports.closings')}
        actions={
          data?.can.close && (
            <Button variant="contained" onClick={() => setClosing(true)}>
              {translate('reports.close')}
            </Button>
          )
        }
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
          {translate('reports.closing_hint')}
        </Typography>
        <LoadState data={data} error={error} refetch={refetch} height={200} />
        {data && <Months closings={data} />}
        {isClosing && data && (
          <CloseSheet
            next={data.next}
            onDone={() => {
              setClosing(false);
              void refetch();
            }}
            onClose={() => setClosing(false)}
          />
        )}
      </Page>
    </>
  );
};

const heads = [
  'reports.month',
  'reports.as_of_day',
  'reports.known_before',
  'reports.closed_by',
  'reports.note',
  'reports.digest_head',
];

const Months = ({ closings: { data } }: { closings: ClosingList }) => {
  const translate = useTranslate();
  if (!data.length) return <EmptyState title={translate('reports.no_closings')} />;
  return (
    <PlainTable heads={heads}>
      {data.map((closing) => (
        <TableRow key={closing.month} hover data-month={closing.month}>
          <TableCell>
            <TextLink component={Link} to={`/reports/closings/${closing.month}`}>
              {closing.month}
            </TextLink>
          </TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{closing.asOf}</TableCell>
          <TableCell>
            <DateText at={closing.knownBefore} />
          </TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{closing.closedBy}</TableCell>
          <TableCell>{closing.note}</TableCell>
          <TableCell sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
            {closing.digest.slice(0, 16)}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};
