import { Box, Chip, type ChipProps } from '@mui/material';
import {
  agreementKinds,
  agreementStatuses,
  phaseStatuses,
  reviewConclusions,
  trancheStates,
} from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Light, type LightColour } from '../kernel/parts/Light.js';
import { WordChip } from '../kernel/parts/WordChip.js';
import type { AgreementDetail, AgreementRow } from '../kernel/views.js';

type Colour = ChipProps['color'];

export const KindChip = ({ kind }: { kind: AgreementRow['kind'] }) => {
  const { word } = useWords(agreementKinds);
  return (
    <Chip
      size="small"
      label={word(kind)}
      sx={{ bgcolor: 'primary.light', color: 'primary.dark', fontWeight: 600 }}
    />
  );
};

const statusColours: Record<string, Colour> = { draft: 'warning', registered: 'success' };
export const StatusChip = ({ status }: { status: AgreementRow['status'] }) => (
  <WordChip words={agreementStatuses} id={status} color={statusColours[status]} />
);

const phaseColours: Record<string, Colour> = { accepted: 'success', missed: 'error' };
export const PhaseChip = ({ status }: { status: string }) => (
  <WordChip words={phaseStatuses} id={status} color={phaseColours[status]} />
);

const trancheColours: Record<string, Colour> = {
  payable: 'info',
  frozen: 'error',
  paid: 'success',
};
export const TrancheChip = ({ state }: { state: string }) => (
  <WordChip words={trancheStates} id={state} color={trancheColours[state]} />
);

const conclusionColours: Record<string, Colour> = {
  passed: 'success',
  exception: 'warning',
  failed: 'error',
};
export const ConclusionChip = ({ conclusion }: { conclusion: string }) => (
  <WordChip words={reviewConclusions} id={conclusion} color={conclusionColours[conclusion]} />
);

const promiseLights: Record<string, LightColour> = {
  met: 'green',
  short: 'yellow',
  ongoing: 'gray',
  overdue: 'red',
  unknown: 'gray',
};
/** How a promise stands: sign, colour and word. */
export const PromiseMark = ({ line }: { line: AgreementDetail['ledger'][number] }) => {
  const translate = useTranslate();
  const word = translate(`agreements.promise_${line.state}`);
  return (
    <Box component="span" sx={{ typography: 'body2' }}>
      <Light colour={promiseLights[line.state] ?? 'gray'} text={word} />
    </Box>
  );
};

const ageLights: Record<string, LightColour> = { fresh: 'gray', due: 'yellow', overdue: 'red' };
/** How long an intent or framework agreement has waited for its contract. */
export const AgeingMark = ({ ageing }: Pick<AgreementRow, 'ageing'>) => {
  const translate = useTranslate();
  if (!ageing) return null;
  const text = translate('agreements.unconverted', { days: ageing.days });
  return <Light colour={ageLights[ageing.level] ?? 'gray'} text={text} />;
};

export const OverdueMark = ({ overduePhases }: Pick<AgreementRow, 'overduePhases'>) => {
  const translate = useTranslate();
  if (!overduePhases) return null;
  return (
    <Light colour="red" text={translate('agreements.overdue_phases', { count: overduePhases })} />
  );
};
