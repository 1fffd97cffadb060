import { TableCell, TableRow, Typography } from '@mui/material';
import { blockerReasons } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { CohortReport } from '../kernel/views.js';
import { FigureLink } from './FigureLink.js';

/** Projects of all cohorts that stand before their start, or before production. */
export type ReasonPart = 'startReasons' | 'productionReasons';

/** Why projects stand, one line a reason, one column a signing year; each count opens exactly its rows. */
export const ReasonTable = ({ report, part }: { report: CohortReport; part: ReasonPart }) => {
  const translate = useTranslate();
  const { word } = useWords(blockerReasons);
  const { data, [part]: reasons } = report;
  const years = data.filter((cohort) => cohort[part].length > 0);
  if (!reasons.length) return null;
  const heads = [
    translate('reports.reason'),
    ...years.map(({ year }) => String(year)),
    ...['reports.sum', 'reports.total_amount'].map((key) => translate(key)),
  ];
  return (
    <Section title={translate(`reports.${part}`)}>
      <PlainTable heads={heads} isNumeric>
        {reasons.map(({ reason, ...all }) => (
          <TableRow hover key={reason} data-reason={reason}>
            <TableCell component="th" scope="row" sx={{ minWidth: 120 }}>
              {word(reason)}
            </TableCell>
            {years.map((cohort) => {
              const figure = cohort[part].find((one) => one.reason === reason);
              return (
                <TableCell key={cohort.year} align="right">
                  {figure ? (
                    <FigureLink at="cohorts" figure={figure} name={`${cohort.year} ${all.label}`} />
                  ) : (
                    0
                  )}
                </TableCell>
              );
            })}
            <TableCell align="right" sx={{ fontWeight: 650 }}>
              <FigureLink at="cohorts" figure={all} name={all.label} />
            </TableCell>
            <TableCell align="right">
              <Money yuan={all.totalInvestmentYuan} />
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
      {report.caveats.map((caveat) => (
        <Typography key={caveat} variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {caveat}
        </Typography>
      ))}
    </Section>
  );
};
