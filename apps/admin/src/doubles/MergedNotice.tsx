import { Alert, Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Navigate, useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import type { LeadDetail } from '../kernel/views.js';

/** On the page of a merged project: goes on to the kept one, or says why it cannot be shown. */
export const MergedAway = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { isSuccess, isError } = useQuery({
    queryKey: ['leads', 'kept', lead.mergedIntoId],
    queryFn: () => read(`/leads/${lead.mergedIntoId}`),
    retry: false,
  });
  if (isSuccess) {
    return <Navigate to={`/leads/${lead.mergedIntoId}/show?merged=${lead.no}`} replace />;
  }
  if (!isError) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Alert severity="warning">{translate('merge.into_hidden')}</Alert>
    </Box>
  );
};

/** On the page of the kept project, for who was sent here. */
export const MergedIn = () => {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const no = params.get('merged');
  if (!no) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }} data-testid="merged-in">
      {translate('merge.came_from', { no })}
    </Alert>
  );
};
