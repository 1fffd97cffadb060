import { Link as TextLink } from '@mui/material';
import { createContext, useContext } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Cockpit, CockpitFigure } from '../kernel/views.js';
import { rowsAddress } from './rowsAddress.js';

/** What the page's figures mean, for whoever rests on one of them. */
export const Definitions = createContext<Cockpit['definitions']>([]);

interface Props {
  figure: CockpitFigure;
  /** What is counted, for whoever only hears the link. */
  name: string;
}

/** A count that opens exactly its rows; day, measure and meaning on hover. Nought has none to open. */
export const FigureTo = ({ figure, name }: Props) => {
  const translate = useTranslate();
  const definitions = useContext(Definitions);
  const { count, unit, asOf, definition, rows } = figure;
  const text = definitions.find(({ id }) => id === definition)?.text ?? '';
  const meaning = translate('cockpit.meaning', { asOf, unit, text });
  if (!count) return <span title={meaning}>{count}</span>;
  return (
    <TextLink
      component={Link}
      to={rowsAddress(rows)}
      title={meaning}
      aria-label={translate('cockpit.open_rows', { name, count, unit })}
      data-figure={count}
      data-rows={rows}
      sx={{ fontWeight: 'inherit', color: 'inherit', textDecorationColor: 'currentColor' }}
    >
      {count}
    </TextLink>
  );
};
