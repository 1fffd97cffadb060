import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { incentiveBases } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import type { AgreementDetail } from '../kernel/views.js';
import { PhaseChip, TrancheChip } from './marks.js';
import { PhaseFigures } from './PhaseFigures.js';
import { PaySheet, SettleSheet } from './SettleSheets.js';

type Phase = AgreementDetail['phases'][number];
type Tranche = Phase['tranches'][number];
type Sheet = { phase: Phase } | { tranche: Tranche } | null;

/** Phases in order, each with the money that hangs on it and what may be done now. */
export const Phases = ({ agreement }: { agreement: AgreementDetail }) => {
  const translate = useTranslate();
  const [sheet, setSheet] = useState<Sheet>(null);
  const close = () => setSheet(null);
  const { phases } = agreement;
  return (
    <Section title={translate('agreements.phases')} aside={<Incentives agreement={agreement} />}>
      {phases.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('agreements.no_phases')}
        </Typography>
      )}
      <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {phases.map((phase) => (
          <Paper key={phase.id} component="li" variant="outlined" sx={{ p: 1.5, minWidth: 0 }}>
            <PhaseHead phase={phase} onSettle={() => setSheet({ phase })} />
            <PhaseFigures phase={phase} />
            {phase.tranches.map((tranche) => (
              <TrancheLine key={tranche.id} tranche={tranche} onPay={() => setSheet({ tranche })} />
            ))}
          </Paper>
        ))}
      </Stack>
      {sheet && 'phase' in sheet && (
        <SettleSheet agreement={agreement} phase={sheet.phase} onClose={close} />
      )}
      {sheet && 'tranche' in sheet && (
        <PaySheet agreement={agreement} tranche={sheet.tranche} onClose={close} />
      )}
    </Section>
  );
};

const Incentives = ({ agreement }: { agreement: AgreementDetail }) => {
  const translate = useTranslate();
  const { totalYuan, paidYuan, payableYuan, frozenYuan } = agreement.incentives;
  if (!totalYuan) return null;
  return (
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {translate('agreements.incentives')} <Money yuan={totalYuan} /> ·{' '}
      {translate('agreements.paid')} <Money yuan={paidYuan} /> · {translate('agreements.payable')}{' '}
      <Money yuan={payableYuan} />
      {frozenYuan > 0 && (
        <Box component="span" sx={{ color: 'error.main' }}>
          {' · '}
          {translate('agreements.frozen')} <Money yuan={frozenYuan} />
        </Box>
      )}
    </Typography>
  );
};

const PhaseHead = ({ phase, onSettle }: { phase: Phase; onSettle: () => void }) => {
  const translate = useTranslate();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body1" sx={{ fontWeight: 650 }}>
          {phase.name}
        </Typography>
        <PhaseChip status={phase.status} />
        {phase.can.settle && (
          <Button size="small" variant="outlined" onClick={onSettle} sx={{ ml: { sm: 'auto' } }}>
            {translate(phase.settledOn ? 'agreements.settle_late' : 'agreements.settle')}
          </Button>
        )}
      </Box>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {phase.startsOn && (
          <>
            <DateText on={phase.startsOn} /> {translate('agreements.until')}{' '}
          </>
        )}
        {!phase.startsOn && `${translate('agreements.due')} `}
        <DateText on={phase.dueOn} due={phase.isOverdue} />
      </Typography>
      <Settled phase={phase} />
    </>
  );
};

const Settled = ({ phase }: { phase: Phase }) => {
  const { colon } = usePunctuation();
  const translate = useTranslate();
  if (!phase.settledOn) return null;
  const { settledOn: on, settledBy: by } = phase;
  return (
    <Typography variant="body2" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
      {translate('agreements.settled_by', { on, by })}
      {colon}
      {phase.settlingNote}
    </Typography>
  );
};

const TrancheLine = ({ tranche, onPay }: { tranche: Tranche; onPay: () => void }) => {
  const translate = useTranslate();
  const { word } = useWords(incentiveBases);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {tranche.title}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {word(tranche.basis)}
          {tranche.paidOn && ` · ${translate('agreements.paid_on', { on: tranche.paidOn })}`}
        </Typography>
      </Box>
      <Money yuan={tranche.amountYuan} />
      <TrancheChip state={tranche.state} />
      {tranche.can.pay && (
        <Button size="small" variant="outlined" onClick={onPay}>
          {translate('agreements.pay')}
        </Button>
      )}
    </Box>
  );
};
