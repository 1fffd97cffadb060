import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  heads: readonly string[];
  /** So many columns from the left hold words or bars; the rest are numbers. */
  words?: number;
  children: ReactNode;
}

/** A table of the projector's page: as many lines as a screen can take, numbers under their heads. */
export const CompactTable = ({ heads, words = 1, children }: Props) => {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& td, & th': { px: { xs: 0.5, sm: 1 }, py: 0.25 } }}>
        <TableHead>
          <TableRow>
            {heads.map((head, place) => (
              <TableCell
                key={head}
                align={place < words ? 'left' : 'right'}
                sx={{ lineHeight: 1.3, verticalAlign: 'bottom' }}
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
