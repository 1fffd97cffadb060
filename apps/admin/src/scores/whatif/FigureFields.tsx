import { figureLabels, type FigureField } from '@luodi/scoring';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Button } from '@mui/material';
import { DecimalInput, InputGrid, YuanInput } from '../../kernel/form/inputs.js';

interface Props {
  /** Asked first; the others wait behind a button. */
  required: readonly FigureField[];
}

/** Raw figures, each with its unit; those no score asks for stay folded. */
export const FigureFields = ({ required }: Props) => {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const rest = (Object.keys(figureLabels) as FigureField[]).filter(
    (field) => !required.includes(field),
  );
  return (
    <>
      <InputGrid min={200}>
        {required.map((field) => (
          <FigureField key={field} field={field} />
        ))}
        {isWhole && rest.map((field) => <FigureField key={field} field={field} />)}
      </InputGrid>
      <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {translate(isWhole ? 'scores.fewer_figures' : 'scores.more_figures', {
          count: rest.length,
        })}
      </Button>
    </>
  );
};

const FigureField = ({ field }: { field: FigureField }) => {
  const [, label = field, unit = ''] = /^(.+)（(.+)）$/.exec(figureLabels[field]) ?? [];
  const source = `figures.${field}`;
  return field.endsWith('Yuan') ? (
    <YuanInput source={source} label={label} />
  ) : (
    <DecimalInput source={source} label={label} unit={unit} />
  );
};
