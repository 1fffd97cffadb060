import { Link as TextLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { FunnelFigure } from '../kernel/views.js';

interface Props {
  figure: Pick<FunnelFigure, 'count' | 'rows'>;
  /** What is counted, for whoever only hears the link. */
  name: string;
  /** Where its rows are listed. */
  at?: 'rows' | 'cohorts';
}

/** A count that opens exactly its rows; nought has none to open. */
export const FigureLink = ({ figure: { count, rows }, name, at = 'rows' }: Props) => {
  const translate = useTranslate();
  if (!count) return <>{count}</>;
  const of = at === 'cohorts' ? '&of=cohorts' : '';
  return (
    <TextLink
      component={Link}
      to={`/reports/rows?${rows}${of}`}
      aria-label={translate('dashboard.open_rows', { name, count })}
      data-rows={rows}
      sx={{ fontWeight: 'inherit', color: 'inherit', textDecorationColor: 'currentColor' }}
    >
      {count}
    </TextLink>
  );
};
