import LockIcon from '@mui/icons-material/Lock';
import { Chip } from '@mui/material';
import { secrecies } from '@luodi/domain';
import { useWords } from '../kernel/i18n/words.js';

const ordinary = secrecies[0]?.id;

/** Marks a project that is not open to all units. */
export const SecrecyMark = ({ secrecy }: { secrecy: string }) => {
  const { word } = useWords(secrecies);
  if (!secrecy || secrecy === ordinary) return null;
  return (
    <Chip
      size="small"
      variant="outlined"
      color="warning"
      icon={<LockIcon />}
      label={word(secrecy)}
      sx={{ height: 20 }}
    />
  );
};
