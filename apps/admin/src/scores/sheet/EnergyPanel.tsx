import { Alert, Typography } from '@mui/material';
import type { AssessedEnergy } from '@luodi/domain';
import { energyReviewLimits } from '@luodi/scoring';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { Fact, Facts, Section } from '../../kernel/parts/Facts.js';
import { Light } from '../../kernel/parts/Light.js';
import { Figure } from '../Figure.js';
import { PendingChip } from '../PendingChip.js';
import { shownNumber } from '../../kernel/shownNumber.js';
import { EnergyLines } from './EnergyLines.js';
import { Reasons } from './Reasons.js';

const reviewLights = { required: 'yellow', not_required: 'green', unknown: 'gray' } as const;
const twoHighLights = { listed: 'red', not_listed: 'green', unknown: 'gray' } as const;

/** 能耗: both bases side by side, 节能审查 by both limits, 两高 by the list. */
export const EnergyPanel = ({ energy }: { energy: AssessedEnergy }) => {
  const translate = useTranslate();
  const { review, twoHigh } = energy;
  return (
    <Section title={translate('scores.energy')}>
      <Facts min={200}>
        <Fact label="scores.calorific">
          <Figure value={energy.calorificTce} unit={translate('units_of.tce')} />
        </Fact>
        <Fact label="scores.equivalent">
          <Figure value={energy.equivalentTce} unit={translate('units_of.tce')} />
        </Fact>
        <Fact label="scores.energy_review">
          <Light
            colour={reviewLights[review.result]}
            text={translate(`scores.review.${review.result}`)}
          />
          {review.level && ` · ${translate(`scores.review_level.${review.level}`)}`}
        </Fact>
        <Fact label="scores.two_high">
          <Light
            colour={twoHighLights[twoHigh.verdict]}
            text={translate(`scores.two_high_is.${twoHigh.verdict}`)}
          />{' '}
          <PendingChip pending={twoHigh.pending} />
        </Fact>
      </Facts>
      <EnergyReasons energy={energy} />
      <EnergyLines lines={energy.lines} />
    </Section>
  );
};

const EnergyReasons = ({ energy }: { energy: AssessedEnergy }) => {
  const translate = useTranslate();
  const { list, colon } = usePunctuation();
  const { review, twoHigh, missing } = energy;
  const { tce, kwh, source } = energyReviewLimits;
  const limits = translate('scores.review_limits', {
    tce: shownNumber(tce).text,
    kwh: shownNumber(kwh).text,
  });
  return (
    <>
      <Reasons
        because={list(review.because) || null}
        missing={[...review.missing, ...missing]}
        clause={limits}
        source={source}
      />
      <Typography variant="body2">
        {translate('scores.two_high')}
        {colon}
        {twoHigh.because}
      </Typography>
      {review.doubts.map((doubt) => (
        <Alert key={doubt} severity="warning" sx={{ mt: 1 }}>
          {doubt}
        </Alert>
      ))}
    </>
  );
};
