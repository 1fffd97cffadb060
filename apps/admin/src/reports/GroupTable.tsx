import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { activeStages, funnelBys, stages } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import type { FunnelGroup, FunnelReport } from '../kernel/views.js';
import { FigureLink } from './FigureLink.js';
import { percent } from './StageFunnel.js';

/** One line a unit, industry, zone, tier or carrier: in stock, passed or registered, and the stages. */
export const GroupTable = ({ report: { by, groups } }: { report: FunnelReport }) => {
  const translate = useTranslate();
  const { word } = useWords(funnelBys);
  const { word: stageWord } = useWords(stages);
  const isCumulative = groups.some((group) => group.isCumulative);
  return (
    <Section title={translate('reports.groups_by', { by: word(by) })}>
      {isCumulative && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('reports.tier_note')}
        </Typography>
      )}
      <Typography variant="caption" component="p" sx={{ mb: 1, color: 'text.secondary' }}>
        {translate('reports.group_hint')}
      </Typography>
      <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
        <Table size="small" sx={{ '& td, & th': { px: { xs: 0.75, sm: 1.25 } } }}>
          <TableHead>
            <TableRow>
              <TableCell>{word(by)}</TableCell>
              <TableCell align="right">{translate('reports.active')}</TableCell>
              <TableCell align="right">{translate('reports.total_amount')}</TableCell>
              <TableCell align="right">{translate('reports.fixed_amount')}</TableCell>
              <TableCell align="right">{translate('reports.cleared')}</TableCell>
              {activeStages.map((stage) => (
                <TableCell key={stage} align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {stageWord(stage)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {groups.map((group) => (
              <GroupLine key={group.value} group={group} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {groups.length === 0 && (
        <Typography variant="body2" sx={{ py: 2 }}>
          {translate('reports.no_groups')}
        </Typography>
      )}
    </Section>
  );
};

const GroupLine = ({
  group: { value, label, active, cleared, stages: rungs },
}: {
  group: FunnelGroup;
}) => {
  const translate = useTranslate();
  return (
    <TableRow hover data-group={value}>
      <TableCell component="th" scope="row" sx={{ minWidth: 120 }}>
        {label}
      </TableCell>
      <TableCell align="right">
        <FigureLink figure={active} name={`${label} ${translate('reports.active')}`} />
      </TableCell>
      <TableCell align="right">
        <Money yuan={active.totalInvestmentYuan} />
      </TableCell>
      <TableCell align="right">
        <Money yuan={active.fixedAssetInvestmentYuan} />
      </TableCell>
      <TableCell align="right">
        <FigureLink figure={cleared} name={`${label} ${translate('reports.cleared')}`} />
      </TableCell>
      {rungs
        .filter(({ reached }) => reached !== null)
        .map(({ stage, label: stageLabel, standing, conversionPercent, ...days }) => (
          <TableCell key={stage} align="right" sx={{ whiteSpace: 'nowrap' }}>
            <FigureLink figure={standing} name={`${label} ${stageLabel}`} />
            <Typography component="div" variant="caption" sx={{ color: 'text.secondary' }}>
              {percent(conversionPercent)}
            </Typography>
            <MedianDays {...days} />
          </TableCell>
        ))}
    </TableRow>
  );
};

/** Days in the stage, and on how many projects they rest; a middle of one or two is not shown. */
const MedianDays = ({
  medianDays,
  medianCount,
}: Pick<FunnelGroup['stages'][number], 'medianDays' | 'medianCount'>) => {
  const translate = useTranslate();
  // A month closed before these were counted has none.
  if (medianDays === null || medianDays === undefined) return null;
  return (
    <Typography component="div" variant="caption" data-median={medianDays}>
      {translate('reports.median_of', { days: medianDays, count: medianCount })}
    </Typography>
  );
};
