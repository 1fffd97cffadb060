import { Typography } from '@mui/material';
import { guestKinds, mealExtras, mealSlots, mealVenues } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import type { ReceptionDetail } from '../kernel/views.js';
import { PartTable } from '../kernel/parts/PartTable.js';

interface Part {
  reception: ReceptionDetail;
}

const of = (field: string) => `resources.receptions.fields.${field}`;

/** Who comes, and who of us accompanies them, with how many may. */
export const People = ({ reception }: Part) => {
  const translate = useTranslate();
  const { word } = useWords(guestKinds);
  const { guests, accompanying, accompanyingMost } = reception;
  return (
    <>
      <Section title={`${translate('receptions.guests')} · ${guests.length}`}>
        {guests.length > 0 ? (
          <PartTable
            columns={['name', 'guestUnit', 'post', 'guestKind'].map(of)}
            rows={guests.map(({ name, unit, post, kind }) => [name, unit, post, word(kind)])}
          />
        ) : (
          <Quiet text={translate('receptions.no_guests')} />
        )}
      </Section>
      <Section
        title={`${translate('receptions.companions')} · ${accompanying.length}`}
        aside={<Quiet text={translate('receptions.most', { most: accompanyingMost })} />}
      >
        {accompanying.length > 0 ? (
          <PartTable
            columns={['name', 'guestUnit', 'post'].map(of)}
            rows={accompanying.map(({ name, unit, post }) => [name, unit, post])}
          />
        ) : (
          <Quiet text={translate('receptions.no_companions')} />
        )}
      </Section>
    </>
  );
};

export const Meals = ({ reception }: Part) => {
  const translate = useTranslate();
  const slots = useWords(mealSlots);
  const venues = useWords(mealVenues);
  const extras = useWords(mealExtras);
  const { list } = usePunctuation();
  if (!reception.meals.length) return null;
  return (
    <Section title={translate('receptions.meals')}>
      <PartTable
        columns={['on', 'slot', 'venue', 'extras'].map(of)}
        rows={reception.meals.map((meal) => [
          <DateText key="on" on={meal.on} />,
          slots.word(meal.slot),
          venues.word(meal.venue),
          list(meal.extras.map((extra) => extras.word(extra) ?? extra)) || null,
        ])}
      />
    </Section>
  );
};

const Quiet = ({ text }: { text: string }) => (
  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
    {text}
  </Typography>
);
