import { targetZones, tripPurposes } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { useWords } from '../../kernel/i18n/words.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../../kernel/parts/Facts.js';
import type { TripDetail } from '../../kernel/views.js';
import { TripDates } from '../marks.js';

const of = (field: string) => `resources.trips.fields.${field}`;

export const About = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(tripPurposes);
  const zones = useWords(targetZones);
  const { list } = usePunctuation();
  const { content, departedOn, returnedOn } = trip;
  return (
    <Section title={translate('trips.about')}>
      <Facts min={170}>
        <Fact label={of('purpose')}>{word(content.purpose)}</Fact>
        <Fact label={of('dates')}>
          <TripDates trip={trip} />
        </Fact>
        <Fact label={of('unit')}>{trip.unit.name}</Fact>
        {trip.filedAt && (
          <Fact label={of('zones')}>
            {trip.zones.length
              ? list(trip.zones.map((id) => zones.word(id) ?? id))
              : translate('trips.no_zone')}
          </Fact>
        )}
        <Fact label={of('aim')} wide>
          {content.aim}
        </Fact>
        {content.regionReason && (
          <Fact label={of('regionReason')} wide>
            {content.regionReason}
          </Fact>
        )}
        <Fact label={of('createdBy')}>{trip.createdBy}</Fact>
        <Fact label={of('filedAt')}>{trip.filedAt && <DateText at={trip.filedAt} />}</Fact>
        {departedOn && (
          <Fact label={of('departedOn')}>
            {translate('common.from_to', { from: departedOn, to: returnedOn ?? '…' })}
          </Fact>
        )}
      </Facts>
    </Section>
  );
};
