import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, Typography } from '@mui/material';
import { blankReviewInputs } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';
import { Page } from '../kernel/parts/Page.js';
import { useRulePack } from '../kernel/useRulePack.js';
import { WhatIf } from './whatif/WhatIf.js';

/** 试算: what a project would score under today's sheet. Nothing is stored. */
export const ScoresPage = () => {
  const translate = useTranslate();
  const pack = useRulePack();
  const mayPreview = useAbility('scores', 'preview');
  return (
    <Page title={translate('scores.page')} actions={<Actions />}>
      <Typography className="no-print" variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {translate('scores.page_hint')}
      </Typography>
      {mayPreview && <WhatIf inputs={blankReviewInputs} pack={pack} isCompared={false} />}
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
