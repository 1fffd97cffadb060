import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, GlobalStyles, Skeleton, Typography } from '@mui/material';
import { useEffect } from 'react';
import { Authenticated, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import { BriefSheet } from './BriefSheet.js';
import { printRules } from './briefStyle.js';
import { useBrief } from './useBrief.js';

/** One project on one sheet of A4, for a meeting or a folder. */
export const LeadBrief = () => (
  <Authenticated requireAuth>
    <GlobalStyles styles={printRules} />
    <Body />
  </Authenticated>
);

const Body = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useBrief(id);
  const name = data?.lead.name;
  useEffect(() => {
    document.title = [translate('brief.title'), name].filter(Boolean).join('-');
  }, [name, translate]);
  return (
    <Box component="main" sx={{ p: { xs: 1.5, sm: 3 }, '@media print': { p: 0 } }}>
      <Controls id={id} isReady={Boolean(data)} />
      {error && (
        <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />
      )}
      {!data && !error && <Skeleton variant="rounded" height={480} />}
      {data && <BriefSheet {...data} />}
    </Box>
  );
};

const Controls = ({ id, isReady }: { id: string; isReady: boolean }) => {
  const translate = useTranslate();
  return (
    <Box
      className="brief-controls"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}
    >
      <Button component={Link} to={`/leads/${id}/show`}>
        {translate('brief.back')}
      </Button>
      <Button
        variant="contained"
        startIcon={<PrintIcon />}
        disabled={!isReady}
        onClick={() => window.print()}
      >
        {translate('brief.print')}
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('brief.hint')}
      </Typography>
    </Box>
  );
};
