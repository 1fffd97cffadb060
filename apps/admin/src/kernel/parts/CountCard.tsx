import { Card, CardActionArea, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface Props {
  resource: string;
  sort: string;
  filter?: Record<string, string>;
  /** Texts: `<label>`, `<label>_hint`, and `<label>_open` with the count. */
  label: string;
  testId: string;
}

/** On the dashboard: how many records wait for the reader; pressed, the list opens with just these. */
export const CountCard = ({ resource, sort, filter, label, testId }: Props) => {
  const translate = useTranslate();
  const { total } = useGetList(resource, {
    pagination: { page: 1, perPage: 1 },
    sort: { field: sort, order: 'ASC' },
    filter,
    meta: { rows: true },
  });
  if (total === undefined) return null;
  const query = filter ? `?filter=${encodeURIComponent(JSON.stringify(filter))}` : '';
  return (
    <Card
      variant="outlined"
      sx={{ borderColor: total ? 'warning.main' : undefined, maxWidth: 420, mb: 1.5 }}
    >
      <CardActionArea
        component={Link}
        to={`/${resource}${query}`}
        aria-label={translate(`${label}_open`, { count: total })}
        sx={{ p: 2 }}
      >
        <Typography variant="body2">{translate(label)}</Typography>
        <Typography
          data-testid={testId}
          sx={{ fontSize: 28, fontWeight: 650, color: total ? 'warning.main' : 'text.primary' }}
        >
          {total}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate(`${label}_hint`)}
        </Typography>
      </CardActionArea>
    </Card>
  );
};
