import { Typography } from '@mui/material';
import { tripRanks } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { PartTable } from '../../kernel/parts/PartTable.js';
import type { TripDetail } from '../../kernel/views.js';

const of = (field: string) => `resources.trips.fields.${field}`;

export const Travellers = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(tripRanks);
  const { travellers } = trip.content;
  return (
    <Section title={translate(of('travellers'))}>
      {travellers.length ? (
        <PartTable
          columns={['name', 'post', 'rank', 'duty'].map(of)}
          rows={travellers.map(({ name, post, rank, duty }) => [name, post, word(rank), duty])}
        />
      ) : (
        <Typography variant="body2">{translate('trips.no_travellers')}</Typography>
      )}
    </Section>
  );
};
