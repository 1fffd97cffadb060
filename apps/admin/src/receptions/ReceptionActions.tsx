import EditIcon from '@mui/icons-material/Edit';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { ReceptionDetail } from '../kernel/views.js';
import { CostsSheet } from './CostsSheet.js';
import { ApproveSheet, ReasonSheet, type ReasonVerb } from './DecideSheets.js';
import { HoldSheet, SettleSheet } from './HoldSheets.js';

type Sheet = 'approve' | 'hold' | 'enterCosts' | 'settle' | ReasonVerb;

const verbs: readonly { verb: Sheet; look?: 'contained'; color?: 'error' | 'inherit' }[] = [
  { verb: 'approve', look: 'contained' },
  { verb: 'return' },
  { verb: 'approveOverLimit', color: 'error' },
  { verb: 'hold', look: 'contained' },
  { verb: 'enterCosts', look: 'contained' },
  { verb: 'settle' },
  { verb: 'cancel', color: 'inherit' },
];

/** What may be done with the sheet now, each shown from the record's own `can`. */
export const ReceptionActions = ({ reception }: { reception: ReceptionDetail }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const close = () => setSheet(null);
  return (
    <>
      <Button
        component={Link}
        to={`/receptions/${reception.id}/sheet`}
        startIcon={<PrintIcon />}
        color="inherit"
      >
        {translate('receptions.print')}
      </Button>
      <VerbButton
        verb="edit"
        label="common.edit"
        variant="outlined"
        startIcon={<EditIcon />}
        onClick={() => void navigate(`/receptions/${reception.id}`)}
      />
      {verbs.map(({ verb, look, color }) => (
        <VerbButton
          key={verb}
          verb={verb}
          label={`receptions.${verb}`}
          variant={look}
          color={color}
          onClick={() => setSheet(verb)}
        />
      ))}
      {sheet && <OpenSheet sheet={sheet} reception={reception} onClose={close} />}
    </>
  );
};

interface OpenProps {
  sheet: Sheet;
  reception: ReceptionDetail;
  onClose: () => void;
}

const OpenSheet = ({ sheet, ...props }: OpenProps) => {
  if (sheet === 'approve') return <ApproveSheet {...props} />;
  if (sheet === 'hold') return <HoldSheet {...props} />;
  if (sheet === 'enterCosts') return <CostsSheet {...props} />;
  if (sheet === 'settle') return <SettleSheet {...props} />;
  return <ReasonSheet verb={sheet} {...props} />;
};
