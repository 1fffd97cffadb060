import { Typography } from '@mui/material';
import type { LandClassRule } from '@luodi/scoring';
import { TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput, InputGrid } from '../../kernel/form/inputs.js';
import { Conditions } from './Conditions.js';
import { EditRow, SourceInputs } from './EditRow.js';

/** 分类供地, top down: the first class whose conditions all hold is the project's. */
export const LandRows = () => {
  const translate = useTranslate();
  const rows = useWatch({ name: 'landClasses' }) as LandClassRule[];
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('packs.land_hint')}
      </Typography>
      {rows.map(({ id, when }, place) => (
        <EditRow key={id}>
          <InputGrid min={160}>
            <TextInput
              source={`landClasses.${place}.label`}
              label="packs.land_class"
              helperText={false}
            />
            <DecimalInput
              source={`landClasses.${place}.maximumMu`}
              label="packs.maximum_mu"
              helperText="packs.maximum_hint"
              unit="packs.mu"
            />
          </InputGrid>
          {when.length > 0 ? (
            <Conditions source={`landClasses.${place}.when`} />
          ) : (
            <Typography variant="caption">{translate('packs.catches_rest')}</Typography>
          )}
          <SourceInputs
            source={`landClasses.${place}.document`}
            pending={`landClasses.${place}.pending`}
          />
        </EditRow>
      ))}
    </>
  );
};
