import { Box } from '@mui/material';

/** A length beside its number: the number is in the table, so the bar need not be read out. Last year's is hatched. */
export const Bar = ({ share, isLastYear = false }: { share: number; isLastYear?: boolean }) => (
  <Box
    aria-hidden
    sx={{
      width: `${Math.max(0, Math.min(100, share))}%`,
      minWidth: share > 0 ? 2 : 0,
      height: isLastYear ? 5 : 11,
      borderRadius: 0.5,
      mt: isLastYear ? '2px' : 0,
      printColorAdjust: 'exact',
      ...(isLastYear
        ? { background: 'repeating-linear-gradient(45deg, #55616e 0 2px, #c5ced8 2px 5px)' }
        : { bgcolor: 'primary.main' }),
    }}
  />
);
