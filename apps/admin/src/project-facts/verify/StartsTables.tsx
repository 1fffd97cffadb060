import { Box, Link as TextLink, Stack, TableCell, TableRow, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { factKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { PlainTable } from '../../kernel/parts/PlainTable.js';
import { useWords } from '../../kernel/i18n/words.js';
import type { StartsReport } from '../../kernel/views.js';
import { FactStatusChip } from '../FactStatusChip.js';

/** The projects reported as started whose start nobody verified; each opens. On the phone one card each. */
export const GapTable = ({ gaps }: Pick<StartsReport, 'gaps'>) => {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  if (isPhone) {
    return (
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {gaps.map((gap) => (
          <GapCard key={gap.leadId} gap={gap} />
        ))}
      </Stack>
    );
  }
  return (
    <PlainTable
      heads={[
        'resources.verifications.fields.leadName',
        'starts.unit',
        'starts.reported_on',
        'starts.days',
        'starts.start_status',
      ]}
    >
      {gaps.map((gap) => (
        <GapRow key={gap.leadId} gap={gap} />
      ))}
    </PlainTable>
  );
};

type Gap = StartsReport['gaps'][number];

const GapRow = ({ gap }: { gap: Gap }) => {
  const translate = useTranslate();
  return (
    <TableRow data-testid="start-gap">
      <TableCell>
        <GapName gap={gap} />
      </TableCell>
      <TableCell>{gap.unit}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{gap.reportedOn}</TableCell>
      <TableCell>{translate('common.days', { count: gap.days })}</TableCell>
      <TableCell>
        <StartStatus gap={gap} />
      </TableCell>
    </TableRow>
  );
};

const GapCard = ({ gap }: { gap: Gap }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  return (
    <Box component="li" data-testid="start-gap" sx={{ fontSize: 14 }}>
      <GapName gap={gap} />
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{gap.unit}</Box>
      <div>
        {translate('starts.reported_on')}
        {colon}
        {gap.reportedOn} · {translate('common.days', { count: gap.days })}
      </div>
      <div>
        {translate('starts.start_status')}
        {colon}
        <StartStatus gap={gap} />
      </div>
    </Box>
  );
};

const GapName = ({ gap }: { gap: Gap }) => (
  <>
    <TextLink component={Link} to={`/leads/${gap.leadId}/show?tab=facts`}>
      {gap.name}
    </TextLink>{' '}
    <Box component="span" sx={{ color: 'text.secondary', fontSize: 12 }}>
      {gap.no}
    </Box>
  </>
);

const StartStatus = ({ gap: { startStatus } }: { gap: Gap }) => {
  const translate = useTranslate();
  return startStatus ? (
    <FactStatusChip status={startStatus} />
  ) : (
    <>{translate('starts.no_start')}</>
  );
};

/** Both numbers and the difference, unit by unit. */
export const UnitTable = ({ units }: Pick<StartsReport, 'units'>) => (
  <PlainTable
    heads={[
      'starts.unit',
      'starts.contracted',
      'starts.reported',
      'starts.verified_starts',
      'starts.gap',
      'starts.overturned',
    ]}
  >
    {units.map(({ unit, contracted, reported, verified, gap, overturned }) => (
      <TableRow key={unit.id}>
        <TableCell>{unit.name}</TableCell>
        <TableCell>{contracted}</TableCell>
        <TableCell>{reported}</TableCell>
        <TableCell>{verified}</TableCell>
        <TableCell sx={gap > 0 ? { fontWeight: 650, color: 'error.main' } : undefined}>
          {gap}
        </TableCell>
        <TableCell sx={overturned > 0 ? { fontWeight: 650, color: 'error.main' } : undefined}>
          {overturned}
        </TableCell>
      </TableRow>
    ))}
  </PlainTable>
);

/** 奠基, 上报开工, 开工, 投产, each with its own numbers. */
export const KindTable = ({ rows }: Pick<StartsReport, 'rows'>) => {
  const { word } = useWords(factKinds);
  return (
    <PlainTable heads={['starts.kind', 'starts.claimed', 'starts.verifying', 'starts.verified']}>
      {rows.map(({ kind, claimed, verifying, verified }) => (
        <TableRow key={kind}>
          <TableCell>{word(kind)}</TableCell>
          <TableCell>{claimed}</TableCell>
          <TableCell>{verifying}</TableCell>
          <TableCell>{verified}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};
