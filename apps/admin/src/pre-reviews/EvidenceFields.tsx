import { Box, Button, Typography } from '@mui/material';
import { type CountyPack, neededFigures } from '@luodi/domain';
import { SelectArrayInput, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { InputGrid } from '../kernel/form/inputs.js';
import { Section } from '../kernel/parts/Facts.js';
import { inputsOf, type WhatIfValues } from '../scores/index.js';
import { PapersInput, type Paper } from './PapersInput.js';

interface Props {
  pack: CountyPack;
  leadId: string;
}

/** Papers first, then which of them proves which figure; one study usually proves many. */
export const EvidenceFields = ({ pack, leadId }: Props) => {
  const translate = useTranslate();
  const papers = (useWatch({ name: 'papers' }) ?? []) as Paper[];
  const proofs = useProofs(pack);
  const choices = papers.map(({ id, name }) => ({ id, name }));
  return (
    <Section title={translate('pre_reviews.papers')}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('pre_reviews.papers_hint')}
      </Typography>
      <PapersInput leadId={leadId} />
      {papers.length > 0 && (
        <>
          <UseForAll proofs={proofs.map(({ proof }) => proof)} paper={papers.at(-1)!} />
          <InputGrid min={260}>
            {proofs.map(({ proof, label }) => (
              <SelectArrayInput
                key={proof}
                source={`evidence.${proof}`}
                label={label}
                choices={choices}
              />
            ))}
          </InputGrid>
        </>
      )}
    </Section>
  );
};

/** What must be proven, by what the form says now: with energy by carrier, its three figures are one. */
const useProofs = (pack: CountyPack): { proof: string; label: string }[] => {
  const translate = useTranslate();
  const energyUses = (useWatch({ name: 'energyUses' }) ?? []) as WhatIfValues['energyUses'];
  const inputs = inputsOf({ figures: {}, energyUses } as unknown as WhatIfValues);
  const needed = neededFigures(inputs, pack);
  const names = new Map(
    needed.map(({ proof, field, label }) => [proof, proof === field ? label : null]),
  );
  return [...names].map(([proof, label]) => ({
    proof,
    label: label ?? translate('pre_reviews.energy'),
  }));
};

const UseForAll = ({ proofs, paper }: { proofs: readonly string[]; paper: Paper }) => {
  const translate = useTranslate();
  const { getValues, setValue } = useFormContext();
  const fill = () => {
    for (const proof of proofs) {
      const name = `evidence.${proof}`;
      const chosen = (getValues(name) ?? []) as string[];
      if (chosen.length === 0) setValue(name, [paper.id], { shouldDirty: true });
    }
  };
  return (
    <Box sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
      <Button size="small" variant="outlined" onClick={fill}>
        {`${paper.name} ${translate('pre_reviews.for_all')}`}
      </Button>
    </Box>
  );
};
