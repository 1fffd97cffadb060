import {
  Chip,
  Link as TextLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { changeStatuses } from '@luodi/domain';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useDescribe } from '../kernel/describeField.js';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Marks } from '../kernel/parts/Marks.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { ChangeRequestDetail } from '../kernel/views.js';
import { ChangeRequestActions } from './ChangeRequestActions.js';

const of = (field: string) => `resources.change-requests.fields.${field}`;

/** One change that waits: what it is, why, what the rules say, and who may decide. */
export const ChangeRequestShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const request = useRecordContext<ChangeRequestDetail>();
  const { word } = useWords(changeStatuses);
  // The list's row comes first; its findings follow with the whole record.
  if (!request?.findings) return <ShowWaiting />;
  const { lead, status, findings } = request;
  return (
    <Page
      title={`${request.label} · ${lead.name}`}
      wide={false}
      aside={<Chip size="small" label={word(status)} />}
      actions={<ChangeRequestActions />}
    >
      <Section title={translate('changes.side_by_side')}>
        <SideBySide request={request} />
      </Section>
      <Section title={translate('changes.asked')}>
        <Facts min={200}>
          <Fact label={of('lead')}>
            <TextLink component={Link} to={`/leads/${lead.id}/show`}>
              {lead.no} {lead.name}
            </TextLink>
          </Fact>
          <Fact label={of('companyName')}>{request.companyName}</Fact>
          <Fact label={of('unit')}>{request.unit}</Fact>
          <Fact label={of('requestedBy')}>{request.requestedBy.name}</Fact>
          <Fact label={of('requestedAt')}>
            <DateText at={request.requestedAt} />
          </Fact>
          <Fact label={of('reason')} wide>
            {request.reason}
          </Fact>
        </Facts>
      </Section>
      {request.decidedBy && <Decision request={request} />}
      <Section title={translate('changes.findings')}>
        <Marks findings={findings} title={translate('changes.findings_title')} />
      </Section>
    </Page>
  );
};

const SideBySide = ({ request }: { request: ChangeRequestDetail }) => {
  const translate = useTranslate();
  const describe = useDescribe();
  const isWaiting = request.status === 'waiting';
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('changes.field')}</TableCell>
          <TableCell>{translate(isWaiting ? 'changes.before' : 'changes.was')}</TableCell>
          <TableCell>{translate(isWaiting ? 'changes.after' : 'changes.asked_for')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {request.changes.map(({ field, label, before, after }) => (
          <TableRow key={field}>
            <TableCell component="th" scope="row">
              {label}
            </TableCell>
            <TableCell>{describe(field, before)}</TableCell>
            <TableCell>
              <Typography variant="body2" sx={{ fontWeight: 650 }}>
                {describe(field, after)}
              </Typography>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

const Decision = ({ request }: { request: ChangeRequestDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(changeStatuses);
  return (
    <Section title={translate('changes.decision')}>
      <Facts min={200}>
        <Fact label={of('status')}>{word(request.status)}</Fact>
        <Fact label={of('decidedBy')}>{request.decidedBy?.name}</Fact>
        <Fact label={of('decidedAt')}>
          {request.decidedAt && <DateText at={request.decidedAt} />}
        </Fact>
        {request.decisionNote && (
          <Fact label={of('decisionNote')} wide>
            {request.decisionNote}
          </Fact>
        )}
      </Facts>
    </Section>
  );
};
