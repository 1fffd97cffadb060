import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  /** Keys of the headings. */
  columns: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

/** A small table of parts; a narrow screen scrolls it sideways, never the page. */
export const PartTable = ({ columns, rows }: Props) => {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} sx={{ whiteSpace: 'nowrap' }}>
                {translate(column)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, at) => (
            <TableRow key={at}>
              {row.map((cell, place) => (
                <TableCell key={columns[place]} sx={{ minWidth: 72 }}>
                  {cell ?? translate('common.none')}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
