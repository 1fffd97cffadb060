import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Assessment } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import { Money } from '../../kernel/parts/Money.js';
import { Figure } from '../Figure.js';
import { Reasons } from './Reasons.js';

type Props = Pick<Assessment, 'forecast' | 'forecastMissing'>;

/** 承诺曲线: what the project promises, year by year after production starts. */
export const ForecastTable = ({ forecast, forecastMissing }: Props) => {
  const translate = useTranslate();
  return (
    <Section title={translate('scores.forecast')}>
      {forecast.length > 0 && (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0}>
          <Table size="small" data-testid="forecast">
            <TableHead>
              <TableRow>
                <TableCell>{translate('scores.year')}</TableCell>
                <TableCell align="right">{translate('scores.tax')}</TableCell>
                <TableCell align="right">{translate('scores.tax_per_mu')}</TableCell>
                <TableCell align="right">{translate('scores.output')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {forecast.map(({ year, taxYuan, taxPerMu, outputYuan }) => (
                <TableRow key={year}>
                  <TableCell>{year}</TableCell>
                  <TableCell align="right">
                    <Money yuan={wholeYuan(taxYuan)} />
                  </TableCell>
                  <TableCell align="right">
                    <Figure value={taxPerMu} />
                  </TableCell>
                  <TableCell align="right">
                    <Money yuan={wholeYuan(outputYuan)} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      <Reasons missing={forecastMissing} />
    </Section>
  );
};

// A share of a whole amount may end in fractions of a yuan, which no form shows.
const wholeYuan = (text: string | null): number | null =>
  text === null ? null : Math.trunc(Number(text));
