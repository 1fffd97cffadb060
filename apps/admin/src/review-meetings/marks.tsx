import type { ChipProps } from '@mui/material';
import { conclusions, itemStatuses, meetingStatuses, preReviewResults } from '@luodi/domain';
import { WordChip } from '../kernel/parts/WordChip.js';

type Colours = Record<string, ChipProps['color']>;

const meetingColours: Colours = { planned: 'info', open: 'warning', closed: 'success' };
export const MeetingStatusChip = ({ status }: { status: string }) => (
  <WordChip words={meetingStatuses} id={status} color={meetingColours[status]} />
);

const itemColours: Colours = { voting: 'warning', revealed: 'info', decided: 'success' };
export const ItemStatusChip = ({ status }: { status: string }) => (
  <WordChip words={itemStatuses} id={status} color={itemColours[status]} />
);

const conclusionColours: Colours = {
  pass: 'success',
  conditional: 'info',
  defer: 'warning',
  refuse: 'error',
};
export const ConclusionChip = ({ conclusion }: { conclusion: string }) => (
  <WordChip words={conclusions} id={conclusion} color={conclusionColours[conclusion]} />
);

const resultColours: Colours = {
  passed: 'success',
  conditional: 'info',
  deferred: 'warning',
  refused: 'error',
};
export const ResultChip = ({ result }: { result: string }) => (
  <WordChip words={preReviewResults} id={result} color={resultColours[result]} variant="filled" />
);
