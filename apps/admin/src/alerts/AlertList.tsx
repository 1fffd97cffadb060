import AlertIcon from '@mui/icons-material/NotificationImportantOutlined';
import { Box, Typography } from '@mui/material';
import { stages, stallCauses, stallRules, stallTurns } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { AlertRow } from '../kernel/views.js';
import { AlertCard } from './AlertCard.js';
import { AlertTabs } from './AlertTabs.js';
import { About, AlertLight, AlertMarks, Turn, useSubject } from './marks.js';

const Col = DataTable.Col<AlertRow>;
const single = { kind: 'words', isSingle: true } as const;

const filters: readonly FilterDef[] = [
  {
    source: 'light',
    label: 'alerts.light',
    kind: 'words',
    words: [
      { id: 'red', label: '红灯', labelEn: 'Red' },
      { id: 'yellow', label: '黄灯', labelEn: 'Yellow' },
    ],
  },
  {
    ...single,
    source: 'mine',
    label: 'alerts.mine',
    words: [{ id: 'true', label: '是', labelEn: 'Yes' }],
  },
  {
    source: 'ruleId',
    label: 'alerts.what',
    kind: 'words',
    words: stallRules.map(({ id, message }) => ({ id, label: message })),
  },
  { source: 'unitId', label: 'alerts.unit', kind: 'unit' },
  { source: 'waitingOn', label: 'alerts.turn', kind: 'words', words: stallTurns },
  { source: 'cause', label: 'alerts.cause', kind: 'words', words: stallCauses },
  {
    ...single,
    source: 'needsCause',
    label: 'alerts.needs_cause',
    words: [{ id: 'true', label: '是', labelEn: 'Yes' }],
  },
  { source: 'stage', label: 'resources.leads.fields.stage', kind: 'words', words: stages },
  { source: 'sinceTo', label: 'alerts.since_to', kind: 'date' },
  {
    ...single,
    source: 'snoozed',
    label: 'alerts.snoozed',
    words: [
      { id: 'true', label: '只看暂不提醒的', labelEn: 'Snoozed only' },
      { id: 'false', label: '不看暂不提醒的', labelEn: 'Without the snoozed' },
    ],
  },
  {
    ...single,
    source: 'state',
    label: 'alerts.state',
    words: [
      { id: 'closed', label: '已解除', labelEn: 'Closed' },
      { id: 'all', label: '全部', labelEn: 'All' },
    ],
  },
];

/** 停滞预警: what stands still, why, since when and whose turn it is. */
export const AlertList = () => {
  const translate = useTranslate();
  return (
    <>
      <AlertTabs open="list" />
      <ListPage
        hasExport
        hasViews
        title="alerts.title"
        search="alerts.search"
        filters={filters}
        actions={<></>}
        table={<AlertTable />}
        cards={
          <Cards<AlertRow> to={({ id }) => `/alerts/${id}/show`}>
            {(alert) => <AlertCard alert={alert} />}
          </Cards>
        }
        empty={
          <EmptyState
            icon={<AlertIcon />}
            title={translate('alerts.empty')}
            hint={translate('alerts.empty_hint')}
          />
        }
      />
    </>
  );
};

const AlertTable = () => (
  <DataTable<AlertRow> rowClick="show" bulkActionButtons={false}>
    <Col
      source="level"
      label="alerts.light"
      disableSort
      render={(alert) => <AlertLight alert={alert} />}
    />
    <Col
      source="message"
      label="alerts.what"
      disableSort
      render={(alert) => <What alert={alert} />}
    />
    <Col
      source="leadName"
      label="alerts.project"
      disableSort
      render={(alert) => <Subject alert={alert} />}
    />
    <Col source="because" label="alerts.why" disableSort />
    <Col
      source="waitingOn"
      label="alerts.turn"
      disableSort
      render={(alert) => <Turn alert={alert} />}
    />
    <Col
      source="sinceOn"
      label="alerts.since"
      render={({ sinceOn }) => <DateText on={sinceOn} />}
    />
  </DataTable>
);

const What = ({ alert }: { alert: AlertRow }) => (
  <Box sx={{ minWidth: 150 }}>
    <Typography variant="body2" sx={{ fontWeight: 600 }}>
      {alert.message}
    </Typography>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.25 }}>
      <AlertMarks alert={alert} />
    </Box>
  </Box>
);

const Subject = ({ alert }: { alert: AlertRow }) => {
  const subject = useSubject();
  return (
    <Box sx={{ minWidth: 140, overflowWrap: 'anywhere' }}>
      {subject(alert)}
      <About alert={alert} />
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {alert.leadNo ?? alert.tripNo}
      </Typography>
    </Box>
  );
};
