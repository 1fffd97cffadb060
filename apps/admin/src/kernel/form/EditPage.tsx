import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { EditBase, useEditContext } from 'react-admin';
import { ProblemPanel } from '../parts/ProblemPanel.js';
import { ShowWaiting } from '../parts/ShowStates.js';

/** Reads the record to edit, fresh, and says in place why it cannot. Saving is RecordForm's. */
export const EditPage = ({ resource, children }: { resource: string; children: ReactNode }) => (
  <EditBase
    resource={resource}
    mutationMode="pessimistic"
    redirect={false}
    loading={<ShowWaiting />}
    error={<EditProblem />}
  >
    {children}
  </EditBase>
);

const EditProblem = () => {
  const { error, refetch } = useEditContext();
  return (
    <Box sx={{ p: 3 }}>
      <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />
    </Box>
  );
};
