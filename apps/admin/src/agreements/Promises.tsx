import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { commitmentSides } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { shortDecimal } from '../kernel/decimals.js';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import type { AgreementDetail } from '../kernel/views.js';
import { FulfilSheet } from './FulfilSheet.js';
import { PromiseMark } from './marks.js';

type Line = AgreementDetail['ledger'][number];
type Commitment = AgreementDetail['commitments'][number];

/** 承诺与兑现: what each side promised beside what came of it. */
export const Promises = ({ agreement }: { agreement: AgreementDetail }) => {
  const translate = useTranslate();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const [commitment, setCommitment] = useState<Commitment | null>(null);
  const { ledger, commitments, can } = agreement;
  const fulfil = (line: Line) => {
    const own = can.fulfil && commitments.find(({ id }) => id === line.id);
    return own ? () => setCommitment(own) : undefined;
  };
  if (ledger.length === 0) return null;
  const lines = ledger.map((line) => ({
    line,
    where: whereOf(agreement, line),
    onFulfil: fulfil(line),
  }));
  return (
    <Section title={translate('agreements.ledger')}>
      {isPhone ? <Stacked lines={lines} /> : <Tabled lines={lines} />}
      {commitment && (
        <FulfilSheet
          agreement={agreement}
          commitment={commitment}
          onClose={() => setCommitment(null)}
        />
      )}
    </Section>
  );
};

interface Shown {
  line: Line;
  where: string | null;
  onFulfil?: () => void;
}

const whereOf = ({ phases }: AgreementDetail, { phaseId }: Line): string | null =>
  phases.find(({ id }) => id === phaseId)?.name ?? null;

const heads = ['side', 'promise', 'due', 'promised', 'actual', 'percent', 'state'] as const;

const Tabled = ({ lines }: { lines: Shown[] }) => {
  const translate = useTranslate();
  const { word } = useWords(commitmentSides);
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" data-testid="promises">
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head} align={numeric.has(head) ? 'right' : 'left'}>
                {translate(`agreements.ledger_${head}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ line, where, onFulfil }) => (
            <TableRow key={line.id}>
              <TableCell>{word(line.side)}</TableCell>
              <TableCell>{[where, line.label].filter(Boolean).join(' · ')}</TableCell>
              <TableCell>{line.dueOn && <DateText on={line.dueOn} />}</TableCell>
              <TableCell align="right">
                <Figure line={line} value={line.promised} />
              </TableCell>
              <TableCell align="right">
                <Done line={line} />
              </TableCell>
              <TableCell align="right">{line.percent && `${line.percent}%`}</TableCell>
              <TableCell>
                <PromiseMark line={line} />
                <FulfilButton line={line} onFulfil={onFulfil} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const numeric = new Set<string>(['promised', 'actual', 'percent']);

const Stacked = ({ lines }: { lines: Shown[] }) => {
  const translate = useTranslate();
  const { word } = useWords(commitmentSides);
  return (
    <>
      {lines.map(({ line, where, onFulfil }) => (
        <Box key={line.id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {[where, line.label].filter(Boolean).join(' · ')}
          </Typography>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {word(line.side)}
            {line.dueOn && (
              <>
                {' · '}
                {translate('agreements.due')} <DateText on={line.dueOn} />
              </>
            )}
          </Typography>
          <Typography variant="body2" component="div">
            {translate('agreements.ledger_promised')} <Figure line={line} value={line.promised} />
            {' · '}
            {translate('agreements.ledger_actual')} <Done line={line} />
            {line.percent && ` · ${line.percent}%`}
          </Typography>
          <PromiseMark line={line} />
          <FulfilButton line={line} onFulfil={onFulfil} />
        </Box>
      ))}
    </>
  );
};

const Figure = ({ line, value }: { line: Line; value: number | string | null }) => {
  const translate = useTranslate();
  if (value === null) return <>{translate('common.none')}</>;
  if (line.unit === 'yuan') return <Money yuan={Number(value)} />;
  const unit = line.unit === 'tce' ? translate('units_of.tce') : (line.measure ?? '');
  return <>{`${shortDecimal(String(value))} ${unit}`.trim()}</>;
};

/** The number reached; without one, the day it was done. */
const Done = ({ line }: { line: Line }) =>
  line.actual === null && line.fulfilledOn ? (
    <DateText on={line.fulfilledOn} />
  ) : (
    <Figure line={line} value={line.actual} />
  );

const FulfilButton = ({ line, onFulfil }: { line: Line; onFulfil?: () => void }) => {
  const translate = useTranslate();
  if (!onFulfil) return null;
  return (
    <Button
      size="small"
      onClick={onFulfil}
      sx={{ ml: 1 }}
      aria-label={`${translate('agreements.fulfil')} ${line.label}`}
    >
      {translate('agreements.fulfil')}
    </Button>
  );
};
