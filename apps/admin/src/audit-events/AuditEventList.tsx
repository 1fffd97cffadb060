import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import { Stack, Typography } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { AuditEventRow } from '../kernel/views.js';
import { AuditDiff } from './AuditDiff.js';

const Col = DataTable.Col<AuditEventRow>;
const of = (field: string) => `resources.audit-events.fields.${field}`;

const filters: readonly FilterDef[] = [
  { source: 'from', label: 'audit.from', kind: 'date' },
  { source: 'to', label: 'audit.to', kind: 'date' },
  { source: 'action', label: of('action'), kind: 'text' },
  { source: 'subjectType', label: of('subjectType'), kind: 'text' },
  { source: 'subjectId', label: of('subjectId'), kind: 'text' },
  { source: 'actorId', label: of('actorId'), kind: 'text' },
];

/** Who did what, when, from where, with before and after. Read only, for those whose post it is. */
export const AuditEventList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      hasExport
      title="audit.title"
      filters={filters}
      perPage={50}
      actions={<></>}
      table={<AuditTable />}
      cards={<Cards<AuditEventRow>>{(event) => <AuditCard event={event} />}</Cards>}
      empty={
        <EmptyState
          icon={<FactCheckIcon />}
          title={translate('audit.empty')}
          hint={translate('audit.empty_hint')}
        />
      }
    />
  );
};

const AuditTable = () => (
  <DataTable<AuditEventRow>
    rowClick={false}
    bulkActionButtons={false}
    expand={<AuditDiff />}
    expandSingle
    sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' } }}
  >
    <Col source="at" label={of('at')} disableSort render={({ at }) => <DateText at={at} />} />
    <Col
      source="actor"
      label={of('actor')}
      disableSort
      render={({ actor }) => <Who actor={actor} />}
    />
    <Col source="unitName" label={of('unitName')} disableSort />
    <Col
      source="action"
      label={of('action')}
      disableSort
      render={({ action }) => <ActionName action={action} />}
    />
    <Col
      source="subject"
      label={of('subject')}
      disableSort
      render={(event) => <Subject event={event} />}
    />
    <Col source="ip" label={of('ip')} disableSort />
  </DataTable>
);

const Who = ({ actor }: Pick<AuditEventRow, 'actor'>) => {
  const translate = useTranslate();
  return <>{actor?.name ?? translate('audit.system')}</>;
};

// Dots part the phrases' tree, so a code is looked up with its dots as underscores.
const ActionName = ({ action }: Pick<AuditEventRow, 'action'>) => {
  const translate = useTranslate();
  return (
    <span title={action}>
      {translate(`audit_actions.${action.replaceAll('.', '_')}`, { _: action })}
    </span>
  );
};

const Subject = ({ event }: { event: AuditEventRow }) => {
  const translate = useTranslate();
  const kind = translate(`audit_subjects.${event.subjectType}`, { _: event.subjectType });
  return (
    <>
      {kind} {event.subjectLabel}
    </>
  );
};

const AuditCard = ({ event }: { event: AuditEventRow }) => (
  <Stack spacing={0.5}>
    <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
      <ActionName action={event.action} /> · <Subject event={event} />
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      <DateText at={event.at} /> · <Who actor={event.actor} /> · {event.unitName} · {event.ip}
    </Typography>
    {(event.before || event.after) && <AuditDiff event={event} />}
  </Stack>
);
