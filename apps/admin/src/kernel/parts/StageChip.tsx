import { Chip } from '@mui/material';
import { stageEntry, type Stage } from '@luodi/domain';
import { useTranslate } from 'react-admin';

/** A stage by its word; exits look different from the ladder. */
export const StageChip = ({ stage }: { stage: Stage }) => {
  const translate = useTranslate();
  const isExit = stageEntry(stage).kind === 'exit';
  return (
    <Chip
      size="small"
      label={translate(`stages.${stage}`)}
      variant={isExit ? 'outlined' : 'filled'}
      sx={
        isExit
          ? { color: 'text.secondary' }
          : { bgcolor: 'primary.light', color: 'primary.dark', fontWeight: 600 }
      }
    />
  );
};
