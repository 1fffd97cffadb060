import { Box } from '@mui/material';
import {
  type Assessment,
  type CountyPack,
  requiredFigures,
  type ReviewInputs,
} from '@luodi/domain';
import { useState } from 'react';
import { Form, NumberInput, TextInput, useTranslate } from 'react-admin';
import { InputGrid } from '../../kernel/form/inputs.js';
import { Section } from '../../kernel/parts/Facts.js';
import { EnergyFields } from './EnergyFields.js';
import { FigureFields } from './FigureFields.js';
import { JudgementFields } from './JudgementFields.js';
import { valuesOf } from './values.js';
import { VetoFields } from './VetoFields.js';
import { WhatIfResult } from './WhatIfResult.js';

interface Props {
  /** The stored inputs, from which the trial starts and against which it is marked. */
  inputs: ReviewInputs;
  pack: CountyPack;
  /** Marks what differs from the stored inputs; not where a trial starts from nothing. */
  isCompared?: boolean;
  /** Hears of every trial, so that a page may offer to keep it. */
  onChange?: (inputs: ReviewInputs, assessment: Assessment) => void;
}

/** 试算: figures on one side, the sheet they come to on the other, live. Nothing is stored. */
export const WhatIf = ({ inputs, pack, isCompared = true, onChange }: Props) => {
  // Later values of the same record must not wipe out a trial under way.
  const [stored] = useState(inputs);
  return (
    <Form defaultValues={valuesOf(stored)} record={{}} onSubmit={() => undefined}>
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
        }}
      >
        <Box className="no-print">
          <Inputs pack={pack} />
        </Box>
        <WhatIfResult {...{ stored, pack, isCompared, onChange }} />
      </Box>
    </Form>
  );
};

const Inputs = ({ pack }: Pick<Props, 'pack'>) => {
  const translate = useTranslate();
  const { sheet } = pack.scoring;
  return (
    <>
      <Section title={translate('scores.figures')}>
        <FigureFields required={requiredFigures(pack)} />
      </Section>
      <Section title={translate('scores.judged')}>
        <JudgementFields sheet={sheet} />
      </Section>
      <Section title={translate('scores.vetoes')}>
        <VetoFields sheet={sheet} />
      </Section>
      <Section title={translate('scores.energy')}>
        <EnergyFields />
      </Section>
      <Section title={translate('scores.forecast')}>
        <InputGrid min={200}>
          <NumberInput source="firstFullYear" label="scores.first_full_year" />
          <TextInput source="ramp" label="scores.ramp" helperText={translate('scores.ramp_hint')} />
        </InputGrid>
      </Section>
    </>
  );
};
