import { TextInput, useTranslate } from 'react-admin';
import { Typography } from '@mui/material';
import type { VetoSlot } from '@luodi/scoring';
import { useWatch } from 'react-hook-form';
import { Conditions } from './Conditions.js';
import { EditRow, SourceInputs } from './EditRow.js';

/** 一票否决 (五不招): what each is called, when it hits, where it is written. */
export const Vetoes = () => {
  const vetoes = useWatch({ name: 'vetoes' }) as VetoSlot[];
  return vetoes.map(({ id, hitWhen }, place) => (
    <Veto key={id} source={`vetoes.${place}`} isReckoned={!!hitWhen} />
  ));
};

const Veto = ({ source, isReckoned }: { source: string; isReckoned: boolean }) => {
  const translate = useTranslate();
  return (
    <EditRow>
      <TextInput source={`${source}.label`} label="packs.veto" helperText={false} fullWidth />
      <TextInput
        source={`${source}.clause`}
        label="packs.clause"
        helperText={false}
        multiline
        fullWidth
      />
      <Typography variant="caption" sx={{ display: 'block' }}>
        {translate(isReckoned ? 'packs.veto_reckoned' : 'packs.veto_judged')}
      </Typography>
      {isReckoned && <Conditions source={`${source}.hitWhen`} />}
      <SourceInputs source={`${source}.document`} pending={`${source}.pending`} />
    </EditRow>
  );
};
