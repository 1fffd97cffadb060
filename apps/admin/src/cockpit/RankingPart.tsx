import { Link as TextLink, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { cutPoints } from '../assessments/index.js';
import { Section } from '../kernel/parts/Facts.js';
import type { Cockpit } from '../kernel/views.js';
import { CompactTable } from './CompactTable.js';
import { FigureTo } from './FigureTo.js';
import { rowsAddress } from './rowsAddress.js';

type Ranking = NonNullable<Cockpit['ranking']>;
type Place = Ranking['top'][number];

/** The ends of the ranking in force; who is not ranked stands apart, with the reason. */
export const RankingPart = ({ ranking, note }: Pick<Cockpit, 'ranking'> & { note?: string }) => {
  const translate = useTranslate();
  if (!ranking)
    return (
      <Section title={translate('cockpit.ranking')}>{translate('cockpit.no_ranking')}</Section>
    );
  const { name, top, bottom, withoutRank } = ranking;
  return (
    <Section title={translate('cockpit.ranking_of', { name })}>
      {note ? <Own ranking={ranking} note={note} /> : <Counts ranking={ranking} />}
      {top.length > 0 && (
        <CompactTable heads={['cockpit.place', 'cockpit.unit', 'cockpit.points']} words={2}>
          {top.map((place) => (
            <PlaceLine key={place.unitId} place={place} />
          ))}
          {bottom.map((place) => (
            <PlaceLine key={place.unitId} place={place} />
          ))}
        </CompactTable>
      )}
      {withoutRank.map(({ unitId, unit, reasons }) => (
        <Typography key={unitId} variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {translate('cockpit.not_ranked', { unit, reasons: reasons.join('；') })}
        </Typography>
      ))}
    </Section>
  );
};

const Counts = ({ ranking: { asOf, ranked, unranked } }: { ranking: Ranking }) => {
  const translate = useTranslate();
  if (!ranked || !unranked) return null;
  return (
    <Typography variant="body2" sx={{ mb: 0.5 }}>
      {translate('cockpit.ranked')} <FigureTo figure={ranked} name={translate('cockpit.ranked')} />{' '}
      {ranked.unit}
      {' · '}
      {translate('cockpit.unranked')}{' '}
      <FigureTo figure={unranked} name={translate('cockpit.unranked')} /> {unranked.unit}
      {' · '}
      {translate('cockpit.as_of', { asOf })}
    </Typography>
  );
};

/** One unit's own place; what is counted among all units is not shown as if it were its own. */
const Own = ({ ranking, note }: { ranking: Ranking; note: string }) => {
  const translate = useTranslate();
  const { own, of, asOf, page } = ranking;
  return (
    <>
      <Typography variant="body2" data-testid="own-place">
        {own === null && translate('cockpit.own_none')}
        {own?.rank != null &&
          translate('cockpit.own_place', {
            ...{ place: own.rank, of, asOf, tied: own.isTied ? translate('cockpit.tied') : '' },
            points: own.total === null ? translate('common.none') : cutPoints(own.total),
          })}
        {own?.rank === null &&
          translate('cockpit.not_ranked', { unit: own.unit, reasons: own.reasons.join('；') })}{' '}
        <TextLink component={Link} to={rowsAddress(page)}>
          {translate('cockpit.whole_ranking')}
        </TextLink>
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {note}
      </Typography>
    </>
  );
};

const PlaceLine = ({ place: { unit, rank, isTied, total } }: { place: Place }) => {
  const translate = useTranslate();
  return (
    <TableRow data-unit={unit}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {rank}
        {isTied && translate('cockpit.tied')}
      </TableCell>
      <TableCell component="th" scope="row">
        {unit}
      </TableCell>
      <TableCell align="right">
        {total === null ? translate('common.none') : cutPoints(total)}
      </TableCell>
    </TableRow>
  );
};
