import { Box, Skeleton } from '@mui/material';
import { useShowContext } from 'react-admin';
import { ProblemPanel } from './ProblemPanel.js';

/** A record that could not be read: says why, in place of a redirect. */
export const ShowProblem = () => {
  const { error, refetch } = useShowContext();
  return (
    <Box sx={{ p: 3 }}>
      <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />
    </Box>
  );
};

/** The shape of a record page while it loads. */
export const ShowWaiting = () => (
  <Box sx={{ p: 3 }}>
    <Skeleton width={320} height={40} />
    <Skeleton variant="rounded" height={90} sx={{ my: 2 }} />
    <Skeleton variant="rounded" height={280} />
  </Box>
);
