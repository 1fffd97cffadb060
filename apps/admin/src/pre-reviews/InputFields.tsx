import { type CountyPack, requiredFigures } from '@luodi/domain';
import type { ReactNode } from 'react';
import type { FigureField } from '@luodi/scoring';
import { NumberInput, TextInput, useTranslate } from 'react-admin';
import { InputGrid } from '../kernel/form/inputs.js';
import { Section } from '../kernel/parts/Facts.js';
import { EnergyFields, FigureFields, JudgementFields, VetoFields } from '../scores/index.js';

/** Everything an assessment looks at, in the order of the paper; `beside` stands after the self-assessment. */
export const InputFields = (props: { pack: CountyPack; beside?: ReactNode }) => {
  const translate = useTranslate();
  const { pack, beside } = props;
  const { sheet } = pack.scoring;
  // The floor asks for the total, whatever the sheet does.
  const required: FigureField[] = ['totalInvestmentYuan', ...requiredFigures(pack)];
  return (
    <>
      <Section title={translate('pre_reviews.figures')}>
        <FigureFields required={[...new Set(required)]} />
      </Section>
      <Section title={translate('pre_reviews.energy')}>
        <EnergyFields />
      </Section>
      <Section title={translate('pre_reviews.judgements')}>
        <JudgementFields sheet={sheet} />
        {beside}
      </Section>
      <Section title={translate('pre_reviews.vetoes')}>
        <VetoFields sheet={sheet} />
      </Section>
      <Section title={translate('pre_reviews.forecast')}>
        <InputGrid min={200}>
          <NumberInput source="firstFullYear" label="scores.first_full_year" />
          <TextInput source="ramp" label="scores.ramp" helperText={translate('scores.ramp_hint')} />
        </InputGrid>
      </Section>
    </>
  );
};
