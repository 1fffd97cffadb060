import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import type { ReceptionDetail } from '../kernel/views.js';

const of = (field: string) => `resources.receptions.fields.${field}`;

/** What took place, beside what was planned. */
export const Taken = ({ reception }: { reception: ReceptionDetail }) => {
  const translate = useTranslate();
  const { heldOn, listSignedBy, listSignedOn } = reception;
  if (!heldOn) return null;
  const against = (actual: number | null, planned: number) =>
    translate('receptions.actual_against', { actual: actual ?? 0, planned });
  return (
    <Section title={translate('receptions.taken')}>
      <Facts min={160}>
        <Fact label={of('heldOn')}>
          <DateText on={heldOn} />
        </Fact>
        <Fact label={of('actualGuests')}>
          {against(reception.actualGuests, reception.guestCount)}
        </Fact>
        <Fact label={of('actualAccompanying')}>
          {against(reception.actualAccompanying, reception.accompanyingCount)}
        </Fact>
        <Fact label={of('actualMeals')}>{against(reception.actualMeals, reception.mealCount)}</Fact>
        <Fact label={of('listSignedBy')}>
          {listSignedBy && [listSignedBy, listSignedOn].filter(Boolean).join(' · ')}
        </Fact>
      </Facts>
    </Section>
  );
};
