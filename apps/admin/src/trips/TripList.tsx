import EffectIcon from '@mui/icons-material/InsightsOutlined';
import TripIcon from '@mui/icons-material/FlightTakeoffOutlined';
import { Box, Button, Typography } from '@mui/material';
import { targetZones, tripPurposes, tripStatuses } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { TripRow } from '../kernel/views.js';
import { StatusChip, TripDates, TripMarks } from './marks.js';
import { UnsentTrips } from './offline/UnsentTrips.js';
import { TripCard, Where } from './TripCard.js';
import { TripTabs } from './TripTabs.js';

const Col = DataTable.Col<TripRow>;
const of = (field: string) => `resources.trips.fields.${field}`;
const yes = [{ id: 'true', label: '是', labelEn: 'Yes' }];
const flag = (source: string, label: string): FilterDef => ({
  source,
  label,
  kind: 'words',
  words: yes,
  isSingle: true,
});

const filters: readonly FilterDef[] = [
  { source: 'status', label: of('status'), kind: 'words', words: tripStatuses },
  { source: 'purpose', label: of('purpose'), kind: 'words', words: tripPurposes },
  { source: 'unitId', label: of('unit'), kind: 'unit' },
  { source: 'zone', label: of('zones'), kind: 'words', words: targetZones, isSingle: true },
  { source: 'from', label: 'trips.from', kind: 'date' },
  { source: 'to', label: 'trips.to', kind: 'date' },
  flag('waitingForMe', 'trips.waiting_for_me'),
  flag('mine', 'trips.mine'),
  flag('late', 'trips.late'),
  flag('flagged', 'trips.flagged'),
  flag('refiled', 'trips.refiled'),
  flag('reportOverdue', 'trips.report_overdue'),
];

/** 外出报备: who goes where to see whom, whose turn it is, and what stays marked. */
export const TripList = () => {
  const translate = useTranslate();
  return (
    <>
      <TripTabs at="list" inset />
      <UnsentTrips inset />
      <ListPage
        hasExport
        hasViews
        title="trips.title"
        search="trips.search"
        filters={filters}
        sort={{ field: 'departsOn', order: 'DESC' }}
        actions={<Actions />}
        table={<TripTable />}
        cards={
          <Cards<TripRow> to={({ id }) => `/trips/${id}/show`}>
            {(trip) => <TripCard trip={trip} />}
          </Cards>
        }
        empty={
          <EmptyState
            icon={<TripIcon />}
            title={translate('trips.empty')}
            hint={translate('trips.empty_hint')}
            actions={<CreateLink label="trips.new" />}
          />
        }
      />
    </>
  );
};

const Actions = () => {
  const translate = useTranslate();
  return (
    <>
      <Button component={Link} to="/trips/effect" startIcon={<EffectIcon />} color="inherit">
        {translate('trips.effect')}
      </Button>
      <CreateLink label="trips.new" />
    </>
  );
};

const TripTable = () => (
  <DataTable<TripRow> rowClick="show" bulkActionButtons={false}>
    <Col source="no" label={of('no')} sortByOrder="DESC" />
    <Col
      source="status"
      label={of('status')}
      disableSort
      render={(trip) => (
        <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', maxWidth: 220 }}>
          <StatusChip status={trip.status} />
          <TripMarks trip={trip} />
        </Box>
      )}
    />
    <Col source="places" label={of('stops')} disableSort render={(trip) => <Where trip={trip} />} />
    <Col
      source="departsOn"
      label={of('dates')}
      sortByOrder="DESC"
      render={(trip) => <TripDates trip={trip} />}
    />
    <Col
      source="travellers"
      label={of('travellers')}
      disableSort
      render={(trip) => <Who trip={trip} />}
    />
  </DataTable>
);

const Who = ({ trip }: { trip: TripRow }) => {
  const { list } = usePunctuation();
  return (
    <>
      <Typography variant="body2">{list(trip.travellers)}</Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {trip.unit.name}
      </Typography>
    </>
  );
};
