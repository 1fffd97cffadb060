import { TableCell, TableRow, Typography } from '@mui/material';
import {
  formulaText,
  indicatorOf,
  itemRoles,
  type SchemeContent,
  unitKinds,
  weightSum,
} from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';

const heads = ['item', 'role', 'indicator', 'weight', 'formula', 'cap', 'clause'];

/** The items of a scheme, with the sum of their weights. */
export const SchemeItems = ({ content }: { content: SchemeContent }) => {
  const translate = useTranslate();
  const roles = useWords(itemRoles);
  const kinds = useWords(unitKinds);
  const { list } = usePunctuation();
  const { items, fullMark } = content;
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('assessments.units_are', {
          kinds: list(content.unitKinds.map((kind) => kinds.word(kind) ?? kind)),
        })}{' '}
        {translate('assessments.sum_of', { sum: weightSum(items).toFixed(), full: fullMark })}
      </Typography>
      <PlainTable heads={heads.map((head) => `assessments.${head}`)}>
        {items.map((item) => (
          <TableRow key={item.id}>
            <TableCell sx={{ minWidth: 110, fontWeight: 650 }}>{item.label}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{roles.word(item.role)}</TableCell>
            <TableCell sx={{ minWidth: 120 }}>
              {indicatorOf(item.indicator)?.label ?? item.indicator}
            </TableCell>
            <TableCell>{item.weight ?? translate('common.none')}</TableCell>
            <TableCell sx={{ minWidth: 180 }}>{formulaText(item.formula)}</TableCell>
            <TableCell>{item.cap ?? translate('common.none')}</TableCell>
            <TableCell sx={{ minWidth: 120 }}>{item.clause}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
};
