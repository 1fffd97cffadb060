import { Card, CardActionArea, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';

interface Props<R extends RaRecord> {
  /** Where a card leads; none makes it plain. */
  to?: (record: R) => string;
  children: (record: R) => ReactNode;
}

/** The phone's view of a list: one card per row, the whole card opens it. */
export const Cards = <R extends RaRecord>({ to, children }: Props<R>) => {
  const { data = [] } = useListContext<R>();
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {data.map((record) => (
        <Card key={record.id} component="li" variant="outlined">
          {to ? (
            <CardActionArea component={Link} to={to(record)} sx={{ p: 1.5 }}>
              {children(record)}
            </CardActionArea>
          ) : (
            <Stack sx={{ p: 1.5 }}>{children(record)}</Stack>
          )}
        </Card>
      ))}
    </Stack>
  );
};
