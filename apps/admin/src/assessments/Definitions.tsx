import { TableCell, TableRow } from '@mui/material';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { RankingItem } from '../kernel/views.js';

const heads = ['item', 'counts', 'source', 'formula', 'clause'];

/** 口径: what each item counts, from where, by which arithmetic and which document. */
export const Definitions = ({ items }: { items: readonly RankingItem[] }) => (
  <PlainTable heads={heads.map((head) => `assessments.${head}`)}>
    {items.map((item) => (
      <TableRow key={item.id}>
        <TableCell sx={{ minWidth: 110, fontWeight: 650 }}>{item.label}</TableCell>
        <TableCell sx={{ minWidth: 200 }}>{item.counts}</TableCell>
        <TableCell sx={{ minWidth: 120 }}>{item.source}</TableCell>
        <TableCell sx={{ minWidth: 160 }}>{item.formula}</TableCell>
        <TableCell sx={{ minWidth: 120 }}>{item.clause}</TableCell>
      </TableRow>
    ))}
  </PlainTable>
);
