import { Box, Button, Chip, Paper, Typography } from '@mui/material';
import { worksLevels } from '@luodi/domain';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { FileTiles } from '../kernel/parts/FileTile.js';
import { Findings } from '../kernel/parts/Findings.js';
import { Money } from '../kernel/parts/Money.js';
import type { ProgressReport } from '../kernel/views.js';

interface Props {
  report: ProgressReport;
  onCorrect: () => void;
}

/** One week's report: money, works, words, payments, photos; a corrected one is struck through. */
export const ReportCard = ({ report, onCorrect }: Props) => {
  const translate = useTranslate();
  const { isCorrected, mergedFrom, observedOn, photos, can } = report;
  return (
    <Paper
      component="li"
      variant="outlined"
      data-report={observedOn}
      sx={{ p: 1.5, minWidth: 0, opacity: isCorrected || mergedFrom ? 0.6 : 1 }}
    >
      <Head report={report} />
      <Words report={report} />
      <Payments report={report} />
      {photos.length > 0 && <FileTiles files={photos} />}
      <Marks report={report} />
      {can.correct && (
        <Button size="small" onClick={onCorrect} data-verb="correct">
          {translate('progress.correct')}
        </Button>
      )}
    </Paper>
  );
};

const Head = ({ report }: Pick<Props, 'report'>) => {
  const translate = useTranslate();
  const { word } = useWords(worksLevels);
  const { observedOn, worksLevel, worksPercent: percent, byUnit, recordedBy } = report;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
      <Typography variant="body1" sx={{ fontWeight: 650 }}>
        {observedOn}
      </Typography>
      <Typography variant="body2">
        {translate('progress.at_level', { level: word(worksLevel), percent })} ·{' '}
        <Money yuan={report.investedYuan} />
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('progress.by', { unit: byUnit.name, name: recordedBy.name })}
      </Typography>
      {report.mergedFrom && (
        <Chip
          size="small"
          variant="outlined"
          label={translate('ledger.merged_report', { no: report.mergedFrom.no })}
        />
      )}
      {report.isCorrected && <Chip size="small" label={translate('progress.corrected')} />}
    </Box>
  );
};

const Words = ({ report }: Pick<Props, 'report'>) => {
  const translate = useTranslate();
  const { done, nextStep, problems, stoppedOn, backReason, correctionReason } = report;
  return (
    <Box sx={{ my: 0.5 }}>
      {correctionReason && (
        <Line>{translate('progress.is_correction', { reason: correctionReason })}</Line>
      )}
      <Line>{done}</Line>
      <Labelled label="progress.problems" text={problems} />
      <Labelled label="progress.next_step" text={nextStep} />
      {stoppedOn && <Line>{translate('progress.stopped', { on: stoppedOn })}</Line>}
      {backReason && <Line>{translate('progress.back', { reason: backReason })}</Line>}
    </Box>
  );
};

const Line = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
    {children}
  </Typography>
);

const Labelled = ({ label, text }: { label: string; text: string | null }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  return text ? (
    <Line>
      {translate(label)}
      {colon}
      {text}
    </Line>
  ) : null;
};

const Payments = ({ report: { payments } }: Pick<Props, 'report'>) => {
  const translate = useTranslate();
  return payments.map(({ id, paidOn: on, amountYuan, purpose, voucherNo, files }) => (
    <Box key={id} sx={{ borderTop: 1, borderColor: 'divider', py: 0.5 }}>
      <Typography variant="body2">
        {translate('progress.payment_line', {
          on,
          purpose: purpose ?? '',
          voucher: voucherNo ?? '',
        })}{' '}
        <Money yuan={amountYuan} />
      </Typography>
      <FileTiles files={files} />
    </Box>
  ));
};

/** What was noted on it, folded. */
const Marks = ({ report: { findings } }: Pick<Props, 'report'>) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const open = findings.filter(({ verdict }) => verdict !== 'pass');
  if (!open.length) return null;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Button size="small" color="warning" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {translate('progress.marks', { count: open.length })}
      </Button>
      {isOpen && <Findings findings={findings} title={translate('progress.findings')} />}
    </Box>
  );
};
