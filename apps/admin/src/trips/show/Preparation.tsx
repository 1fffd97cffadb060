import { preparationItems } from '@luodi/domain';
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Fact, Facts, Section } from '../../kernel/parts/Facts.js';
import type { TripDetail } from '../../kernel/views.js';

/** 前期准备: the answers and what they are worth. */
export const Preparation = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(preparationItems);
  const { preparationParts, preparationScore } = trip.judgement;
  const { preparation } = trip.content;
  return (
    <Section
      title={translate('trips.preparation')}
      aside={
        <Typography variant="body2">
          {translate('trips.score', { score: preparationScore })}
        </Typography>
      }
    >
      <Facts min={260}>
        {preparationParts.map(({ id, points, of }) => (
          <Fact key={id} label={translate('trips.prepared', { item: word(id), points, of })}>
            {preparation[id]}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
};
