import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Delivery } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Money } from '../../kernel/parts/Money.js';
import { Figure } from '../Figure.js';
import { Reasons } from '../sheet/Reasons.js';
import { PanelBody } from './PanelBody.js';

interface Answer extends Delivery {
  sources: { id: string; label: string }[];
}

/** 承诺与实际: promised tax against proven tax, year by year. */
export const DeliveryPanel = ({ preReviewId }: { preReviewId: string }) => {
  const translate = useTranslate();
  return (
    <PanelBody<Answer>
      title={translate('scores.delivery')}
      path={`/pre-reviews/${preReviewId}/delivery`}
    >
      {(delivery) => (
        <>
          {delivery.years.length > 0 && <Years delivery={delivery} />}
          <Reasons missing={delivery.missing} />
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {translate('scores.delivery_hint')}
          </Typography>
        </>
      )}
    </PanelBody>
  );
};

const Years = ({ delivery: { years, sources } }: { delivery: Answer }) => {
  const translate = useTranslate();
  const wordOf = (source: string | null) => sources.find(({ id }) => id === source)?.label ?? '';
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('scores.year')}</TableCell>
            <TableCell align="right">{translate('scores.promised')}</TableCell>
            <TableCell align="right">{translate('scores.actual')}</TableCell>
            <TableCell align="right">{translate('scores.gap_percent')}</TableCell>
            <TableCell>{translate('scores.source')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {years.map(({ year, promisedYuan, actualYuan, gapPercent, source }) => (
            <TableRow key={year}>
              <TableCell>{year}</TableCell>
              <TableCell align="right">
                <Money yuan={Math.trunc(Number(promisedYuan))} />
              </TableCell>
              <TableCell align="right">
                <Money yuan={actualYuan === null ? null : Number(actualYuan)} />
              </TableCell>
              <TableCell align="right">
                {gapPercent !== null && <Figure value={gapPercent} unit="%" places={1} />}
              </TableCell>
              <TableCell>{wordOf(source)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
