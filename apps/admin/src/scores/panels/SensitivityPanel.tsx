import { Box, Typography } from '@mui/material';
import type { AssessedFlip, Sensitivity } from '@luodi/domain';
import { decimalOf, yuanPerWan } from '@luodi/scoring';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { Figure } from '../Figure.js';
import { flipLines } from './flipLines.js';
import { PanelBody } from './PanelBody.js';
import { SensitivityChart } from './SensitivityChart.js';

/** 哪一项变到多少结论就变, of one stored pre-review. */
export const SensitivityPanel = ({ preReviewId }: { preReviewId: string }) => {
  const translate = useTranslate();
  return (
    <PanelBody<Sensitivity & { packVersion: string }>
      title={translate('scores.sensitivity')}
      path={`/pre-reviews/${preReviewId}/sensitivity`}
    >
      {(sensitivity) => <Flips sensitivity={sensitivity} />}
    </PanelBody>
  );
};

/** The chart and the same in words; also for a trial that is not stored. */
export const Flips = ({ sensitivity }: { sensitivity: Sensitivity }) => {
  const translate = useTranslate();
  const { colon, list } = usePunctuation();
  const { measures, figures, judgements, skipped, verdict } = sensitivity;
  const isQuiet = !measures.length && !figures.length && !judgements.length;
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('scores.verdict_now')}
        {colon}
        <strong>{verdict.label}</strong> · {verdict.because}
      </Typography>
      {isQuiet && <Typography variant="body2">{translate('scores.no_flip')}</Typography>}
      <SensitivityChart sensitivity={sensitivity} />
      <Box component="ul" sx={lines} data-testid="flips">
        {flipLines([...measures, ...figures]).map(({ key, flip }) => (
          <FlipLine key={key} flip={flip} />
        ))}
        {judgements.map(({ itemId, label, current, option, toLabel }) => (
          <li key={`${itemId}-${option}`}>
            <strong>{label}</strong> {current} → {option}
            {colon}
            {toLabel}
          </li>
        ))}
      </Box>
      {skipped.length > 0 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('scores.not_examined')}
          {colon}
          {list(skipped.map(({ label, reason }) => `${label} ${reason}`))}
        </Typography>
      )}
    </>
  );
};

const lines = {
  m: 0,
  p: 0,
  listStyle: 'none',
  fontSize: 14,
  '& li': { borderTop: 1, borderColor: 'divider', py: 0.5, overflowWrap: 'anywhere' },
};

const FlipLine = ({ flip }: { flip: AssessedFlip }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const { label, direction, reached, toLabel, current, value } = flip;
  return (
    <li>
      <strong>{label.replace(/（[^）]*）$/, '')}</strong> {translate(`scores.flip.${direction}`)}{' '}
      <FlipValue flip={flip} value={current} /> →{' '}
      {reached === 'beyond' && `${translate('scores.flip.beyond')} `}
      <FlipValue flip={flip} value={value} />
      {colon}
      {toLabel}
    </li>
  );
};

/** A raw amount is read in 万元 like everywhere else, and exactly: one yuan decides. */
const FlipValue = ({ flip, value }: { flip: AssessedFlip; value: string }) => {
  const wan = useTranslate()('form.wan');
  if (!flip.input.endsWith('Yuan')) return <Figure value={value} unit={flip.unit} />;
  return <Figure value={decimalOf(value).div(yuanPerWan).toFixed()} unit={wan} places={4} />;
};
