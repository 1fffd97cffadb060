import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** A table of figures that is no list of records: translated heads, rows given, its own sideways scroll. */
export const PlainTable = ({
  heads,
  isNumeric = false,
  children,
}: {
  heads: readonly string[];
  /** Every column but the first holds numbers. */
  isNumeric?: boolean;
  children: ReactNode;
}) => {
  const translate = useTranslate();
  return (
    <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& td, & th': { px: { xs: 0.75, sm: 2 } } }}>
        <TableHead>
          <TableRow>
            {heads.map((head, place) => (
              <TableCell
                key={head}
                align={isNumeric && place > 0 ? 'right' : undefined}
                sx={{ whiteSpace: 'nowrap' }}
              >
                {translate(head)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{children}</TableBody>
      </Table>
    </Box>
  );
};
