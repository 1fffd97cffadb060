import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import HourglassIcon from '@mui/icons-material/HourglassTop';
import HelpIcon from '@mui/icons-material/HelpOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import { Chip } from '@mui/material';
import { factStatuses, type FactStatus } from '@luodi/domain';
import { useWords } from '../kernel/i18n/words.js';

const looks = {
  claimed: { icon: <HelpIcon />, color: 'warning', variant: 'outlined' },
  verifying: { icon: <HourglassIcon />, color: 'info', variant: 'outlined' },
  verified: { icon: <CheckCircleIcon />, color: 'success', variant: 'filled' },
  returned: { icon: <UndoIcon />, color: 'error', variant: 'outlined' },
  withdrawn: { icon: <UndoIcon />, color: 'default', variant: 'outlined' },
  overturned: { icon: <CancelIcon />, color: 'error', variant: 'filled' },
} as const;

/** Where a claim stands: word, sign and colour say the same. */
export const FactStatusChip = ({ status }: { status: FactStatus }) => {
  const { word } = useWords(factStatuses);
  return <Chip size="small" label={word(status)} data-status={status} {...looks[status]} />;
};
