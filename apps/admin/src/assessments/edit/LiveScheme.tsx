import { Box, Paper, Stack, Typography } from '@mui/material';
import { checkScheme, diffSchemes, judge, schemeRules, weightSum } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Findings } from '../../kernel/parts/Findings.js';
import { useRulePack } from '../../kernel/useRulePack.js';
import type { AssessmentDetail } from '../../kernel/views.js';
import { FaultList } from '../../rule-packs/index.js';
import { SchemeChanges } from '../SchemeChanges.js';
import { contentOf, type SchemeValues } from './schemeForm.js';

/** While typing: the weights' sum, what is still wrong, what the rules would say, what differs from the draft as kept. */
export const LiveScheme = ({ scheme }: { scheme: AssessmentDetail }) => {
  const translate = useTranslate();
  const pack = useRulePack();
  const content = contentOf(useWatch() as SchemeValues);
  const sum = weightSum(content.items).toFixed();
  const isWhole = sum === content.fullMark;
  return (
    <Box sx={{ position: { lg: 'sticky' }, top: { lg: 64 }, minWidth: 0 }}>
      <Stack spacing={1.5}>
        <Typography
          role="status"
          data-testid="weight-sum"
          sx={{ fontWeight: 650, color: isWhole ? 'success.main' : 'error.main' }}
        >
          {isWhole ? '✓' : '✗'} {translate('assessments.sum_of', { sum, full: content.fullMark })}
        </Typography>
        <FaultList faults={checkScheme(content)} clean="assessments.no_faults" />
        <Findings
          findings={judge(schemeRules, content, pack)}
          title={translate('assessments.findings')}
        />
        <Paper variant="outlined" sx={{ p: 1.5, maxHeight: { lg: '45vh' }, overflow: 'auto' }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {translate('schemes.unsaved')}
          </Typography>
          <SchemeChanges changes={diffSchemes(scheme.content, content)} />
        </Paper>
      </Stack>
    </Box>
  );
};
