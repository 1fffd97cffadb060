import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { preReviewResults } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Marks } from '../../kernel/parts/Marks.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { AgendaItem } from '../../kernel/views.js';
import { Figure } from '../../scores/index.js';
import { ConclusionChip } from '../marks.js';
import { CountBars } from './CountBars.js';

/** The opened ballots: counts, every member's by name, how far they lie apart, who differs and why. */
export const Reveal = ({ item }: { item: AgendaItem }) => {
  const translate = useTranslate();
  const { word } = useWords(preReviewResults);
  if (!item.tally) return null;
  return (
    <Section title={translate('meetings.ballots')}>
      <CountBars tally={item.tally} />
      <Typography variant="body2" sx={{ my: 1 }}>
        {translate('meetings.expected', { result: word(item.tally.expected) })}
      </Typography>
      <Marks
        findings={item.findings.filter(({ effect }) => effect === 'mark')}
        title={translate('meetings.marked')}
      />
      <ByName item={item} />
      <Spreads tally={item.tally} />
    </Section>
  );
};

const ByName = ({ item: { ballots, tally } }: { item: AgendaItem }) => {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }} data-testid="ballots">
      {ballots.map(({ userId, name, unit, conclusion, comment, digest, dissents }) => (
        <Box
          component="li"
          key={userId}
          data-ballot={name}
          sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography variant="body2" component="div">
            <ConclusionChip conclusion={conclusion} /> <b>{name}</b> · {unit}
            {' · '}
            <Figure
              value={tally?.totals.find((one) => one.userId === userId)?.total}
              unit={translate('meetings.points')}
            />
            {dissents && ` · ${translate('meetings.dissent')}`}
          </Typography>
          {comment && <Typography variant="body2">{comment}</Typography>}
          <Typography
            variant="caption"
            title={digest}
            sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {translate('meetings.digest', { digest: digest.slice(0, 16) })}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

const Spreads = ({ tally }: { tally: NonNullable<AgendaItem['tally']> }) => {
  const translate = useTranslate();
  const rows = [
    ...tally.items,
    { ...tally.total, id: 'total', label: translate('meetings.total') },
  ];
  return (
    <Box sx={{ overflowX: 'auto', mt: 1 }}>
      <Table size="small" data-testid="spreads">
        <TableHead>
          <TableRow>
            {['item', 'min', 'median', 'max', 'spread'].map((column) => (
              <TableCell key={column} align={column === 'item' ? 'left' : 'right'}>
                {translate(`meetings.col_${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, label, min, median, max, spread }) => (
            <TableRow key={id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{label}</TableCell>
              {[min, median, max, spread].map((value, at) => (
                <TableCell key={at} align="right">
                  <Figure value={value} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
