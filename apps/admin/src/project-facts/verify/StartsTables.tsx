import {
  Box,
  Link as TextLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { factKinds } from '@luodi/domain';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../../kernel/i18n/words.js';
import type { StartsReport } from '../../kernel/views.js';
import { FactStatusChip } from '../FactStatusChip.js';

/** The projects reported as started whose start nobody verified; each opens. */
export const GapTable = ({ gaps }: Pick<StartsReport, 'gaps'>) => {
  const translate = useTranslate();
  return (
    <Grid
      heads={[
        'resources.verifications.fields.leadName',
        'starts.unit',
        'starts.reported_on',
        'starts.days',
        'starts.start_status',
      ]}
    >
      {gaps.map((gap) => (
        <TableRow key={gap.leadId} data-testid="start-gap">
          <TableCell>
            <TextLink component={Link} to={`/leads/${gap.leadId}/show?tab=facts`}>
              {gap.name}
            </TextLink>{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
              {gap.no}
            </Box>
          </TableCell>
          <TableCell>{gap.unit}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{gap.reportedOn}</TableCell>
          <TableCell>{translate('common.days', { count: gap.days })}</TableCell>
          <TableCell>
            {gap.startStatus ? (
              <FactStatusChip status={gap.startStatus} />
            ) : (
              translate('starts.no_start')
            )}
          </TableCell>
        </TableRow>
      ))}
    </Grid>
  );
};

/** Both numbers and the difference, unit by unit. */
export const UnitTable = ({ units }: Pick<StartsReport, 'units'>) => (
  <Grid
    heads={[
      'starts.unit',
      'starts.contracted',
      'starts.reported',
      'starts.verified_starts',
      'starts.gap',
    ]}
  >
    {units.map(({ unit, contracted, reported, verified, gap }) => (
      <TableRow key={unit.id}>
        <TableCell>{unit.name}</TableCell>
        <TableCell>{contracted}</TableCell>
        <TableCell>{reported}</TableCell>
        <TableCell>{verified}</TableCell>
        <TableCell sx={gap > 0 ? { fontWeight: 650, color: 'error.main' } : undefined}>
          {gap}
        </TableCell>
      </TableRow>
    ))}
  </Grid>
);

/** 奠基, 上报开工, 开工, 投产, each with its own numbers. */
export const KindTable = ({ rows }: Pick<StartsReport, 'rows'>) => {
  const { word } = useWords(factKinds);
  return (
    <Grid heads={['starts.kind', 'starts.claimed', 'starts.verifying', 'starts.verified']}>
      {rows.map(({ kind, claimed, verifying, verified }) => (
        <TableRow key={kind}>
          <TableCell>{word(kind)}</TableCell>
          <TableCell>{claimed}</TableCell>
          <TableCell>{verifying}</TableCell>
          <TableCell>{verified}</TableCell>
        </TableRow>
      ))}
    </Grid>
  );
};

const Grid = ({ heads, children }: { heads: readonly string[]; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head} sx={{ whiteSpace: 'nowrap' }}>
                {translate(head)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{children}</TableBody>
      </Table>
    </Box>
  );
};
