import EditIcon from '@mui/icons-material/Edit';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { fileAddress } from '../../kernel/http.js';
import { VerbButton } from '../../kernel/parts/VerbButton.js';
import type { TripDetail } from '../../kernel/views.js';
import { DateSheet, type DateVerb } from './DateSheet.js';
import { ApproveSheet, ReasonSheet, type DecideVerb, type ReasonVerb } from './DecideSheets.js';

interface Props {
  trip: TripDetail;
}
type Sheet = DecideVerb | ReasonVerb | DateVerb;

/** Verbs that open a small sheet; the first that the record allows is the next step. */
const sheets: readonly { verb: Sheet; look?: 'contained'; color?: 'error' | 'inherit' }[] = [
  { verb: 'approve', look: 'contained' },
  { verb: 'reconfirm', look: 'contained' },
  { verb: 'return' },
  { verb: 'depart', look: 'contained' },
  { verb: 'comeBack', look: 'contained' },
  { verb: 'archive', look: 'contained' },
  { verb: 'cancel', color: 'inherit' },
];

/** What may be done with the trip now, each shown from the record's own `can`. */
export const TripActions = ({ trip }: Props) => {
  const translate = useTranslate();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  return (
    <>
      <Button
        component={Link}
        to={`/trips/${trip.id}/slip`}
        startIcon={<PrintIcon />}
        color="inherit"
      >
        {translate('trips.print')}
      </Button>
      <Button href={fileAddress(`/trips/${trip.id}/documents/filing-slip`)} color="inherit">
        {translate('trips.slip_docx')}
      </Button>
      {trip.report && (
        <Button href={fileAddress(`/trips/${trip.id}/documents/report`)} color="inherit">
          {translate('trips.report_docx')}
        </Button>
      )}
      <PageVerbs trip={trip} />
      {sheets.map(({ verb, look, color }) => (
        <VerbButton
          key={verb}
          verb={verb}
          label={`trips.${verb}`}
          variant={look}
          color={color}
          onClick={() => setSheet(verb)}
        />
      ))}
      {sheet && <OpenSheet sheet={sheet} trip={trip} onClose={() => setSheet(null)} />}
    </>
  );
};

/** Verbs with a page of their own, and taking a filing back. */
const PageVerbs = ({ trip }: Props) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const open = (path: string) => void navigate(`/trips/${trip.id}${path}`);
  return (
    <>
      <VerbButton
        verb="edit"
        label="common.edit"
        variant="outlined"
        startIcon={<EditIcon />}
        onClick={() => open('')}
      />
      <VerbButton
        verb="report"
        label="trips.report"
        variant="contained"
        onClick={() => open('/report')}
      />
      <VerbButton verb="refile" label="trips.refile" onClick={() => open('/refiling')} />
      <VerbButton
        verb="withdraw"
        noun="withdrawal"
        label="trips.withdraw"
        confirm={<Typography>{translate('trips.withdraw_intro')}</Typography>}
        onDone={() => notify('trips.done', { type: 'success' })}
      />
    </>
  );
};

const OpenSheet = ({ sheet, ...rest }: Props & { sheet: Sheet; onClose: () => void }) => {
  if (sheet === 'depart' || sheet === 'comeBack') return <DateSheet verb={sheet} {...rest} />;
  if (sheet === 'return' || sheet === 'cancel') return <ReasonSheet verb={sheet} {...rest} />;
  return <ApproveSheet verb={sheet} {...rest} />;
};
