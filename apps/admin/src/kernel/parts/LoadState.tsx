import { Skeleton } from '@mui/material';
import { ProblemPanel } from './ProblemPanel.js';

interface Props {
  data: unknown;
  error: Error | null;
  refetch(): unknown;
  /** Of what will stand there, in pixels: nothing jumps when it comes. */
  height: number;
}

/** What stands in place of a question's answer: its outline while it is asked, why it failed and how to ask again. */
export const LoadState = ({ data, error, refetch, height }: Props) => {
  if (error)
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  return data ? null : <Skeleton variant="rounded" height={height} />;
};
