import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { blankReviewInputs, type CountyPack } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';
import { useConsole } from '../kernel/dataProvider.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import { WhatIf } from './whatif/WhatIf.js';

/** 试算: what a project would score under today's sheet. Nothing is stored. */
export const ScoresPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const mayPreview = useAbility('scores', 'preview');
  const { data, error, refetch } = useQuery({
    queryKey: ['scores', 'form'],
    queryFn: () => read<{ pack: CountyPack }>('/scores/form'),
    enabled: mayPreview,
  });
  return (
    <Page title={translate('scores.page')} actions={<Actions />}>
      <Typography className="no-print" variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {translate('scores.page_hint')}
      </Typography>
      {error && (
        <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />
      )}
      {!data && !error && mayPreview && <Skeleton variant="rounded" height={360} />}
      {data && <WhatIf inputs={blankReviewInputs} pack={data.pack} isCompared={false} />}
    </Page>
  );
};

const Actions = () => {
  const translate = useTranslate();
  const mayCalibrate = useAbility('scores', 'calibrate');
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1 }}>
      {mayCalibrate && (
        <Button component={Link} to="/scores/calibration">
          {translate('scores.calibration')}
        </Button>
      )}
      <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
        {translate('scores.print')}
      </Button>
    </Box>
  );
};
