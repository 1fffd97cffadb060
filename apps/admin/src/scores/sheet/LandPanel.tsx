import type { Assessment } from '@luodi/domain';
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { Fact, Facts, Section } from '../../kernel/parts/Facts.js';
import { Figure } from '../Figure.js';
import { PendingChip } from '../PendingChip.js';
import { Reasons } from './Reasons.js';

type Props = Pick<Assessment, 'land' | 'landClass'>;

/** 核定用地 beside what was asked, then 分类供地: the row that fired and the most mu it allows. */
export const LandPanel = ({ land, landClass }: Props) => {
  const translate = useTranslate();
  const mu = translate('units_of.mu');
  return (
    <Section title={translate('scores.land')} aside={<PendingChip pending={landClass.pending} />}>
      <Facts>
        <Fact label="scores.requested_mu">
          <Figure value={land.requestedMu} unit={mu} />
        </Fact>
        <Fact label="scores.by_intensity">
          <Figure value={land.byIntensity} unit={mu} />
        </Fact>
        <Fact label="scores.by_plot_ratio">
          <Figure value={land.byPlotRatio} unit={mu} />
        </Fact>
        <Fact label="scores.suggested_mu">
          <strong>
            <Figure value={land.suggestedMu} unit={mu} />
          </strong>
        </Fact>
        <Fact label="scores.land_class">
          <strong>{landClass.label ?? translate('scores.unknown')}</strong>
        </Fact>
        <Fact label="scores.maximum_mu">
          <Figure value={landClass.maximumMu} unit={mu} />
        </Fact>
      </Facts>
      <LandReasons land={land} landClass={landClass} />
    </Section>
  );
};

const LandReasons = ({ land, landClass }: Props) => {
  const translate = useTranslate();
  const { list } = usePunctuation();
  const unknown = translate('scores.unknown');
  const reduced = land.reductionMu !== null && Number(land.reductionMu) > 0;
  return (
    <>
      {land.governedBy && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate(`scores.governed_by.${land.governedBy}`)}
          {reduced && (
            <>
              {' '}
              {translate('scores.reduction')}{' '}
              <Figure value={land.reductionMu} unit={translate('units_of.mu')} />
            </>
          )}
        </Typography>
      )}
      <Reasons
        because={list([...landClass.because])}
        missing={[
          ...land.missing,
          ...landClass.missing.map((label) => ({ field: label, label, reason: unknown })),
        ]}
        rule={landClass.ruleId}
        source={landClass.source ?? undefined}
      />
    </>
  );
};
