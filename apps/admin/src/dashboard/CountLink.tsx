import { Link as TextLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { leadsLink } from './leadsLink.js';

interface Props {
  /** The rows behind the count; null where there are none to open. */
  filter: Record<string, unknown> | null;
  count: number;
  name: string;
}

/** A count that opens exactly its rows. */
export const CountLink = ({ filter, count, name }: Props) => {
  const translate = useTranslate();
  if (count === 0 || !filter) return <>{count}</>;
  return (
    <TextLink
      component={Link}
      to={leadsLink(filter)}
      aria-label={translate('dashboard.open_rows', { name, count })}
      sx={{ fontWeight: 'inherit', color: 'inherit', textDecorationColor: 'currentColor' }}
    >
      {count}
    </TextLink>
  );
};
