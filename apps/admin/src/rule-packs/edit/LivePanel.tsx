import { Box, Paper, Stack, Typography } from '@mui/material';
import { checkRulePack, type CountyPack, diffRulePacks } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useRulePack } from '../../kernel/useRulePack.js';
import type { RulePackDetail } from '../../kernel/views.js';
import { ChangeLines } from '../ChangeLines.js';
import { FaultList } from '../FaultList.js';
import { packBody, type PackValues } from './packForm.js';
import { WeightSum } from './ScoreItems.js';

/** While typing: what is still wrong, the weights' sum, and what differs from the pack in force. */
export const LivePanel = ({ pack }: { pack: RulePackDetail }) => {
  const translate = useTranslate();
  const current = useRulePack();
  const typed = typedPack(useWatch() as PackValues, pack);
  const changes = diffRulePacks(current, typed);
  return (
    <Box sx={{ position: { lg: 'sticky' }, top: { lg: 64 }, minWidth: 0 }}>
      <Stack spacing={1.5}>
        <FaultList faults={checkRulePack(typed)} />
        <div>
          <WeightSum />
        </div>
        <Paper variant="outlined" sx={{ p: 1.5, maxHeight: { lg: '55vh' }, overflow: 'auto' }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {translate('packs.live_changes', { version: current.version, count: changes.length })}
          </Typography>
          <ChangeLines changes={changes} />
        </Paper>
      </Stack>
    </Box>
  );
};

const typedPack = (values: PackValues, { id, packVersion }: RulePackDetail): CountyPack => {
  const { content, effectiveFrom } = packBody(values);
  return { ...content, id, version: packVersion, effectiveFrom };
};
