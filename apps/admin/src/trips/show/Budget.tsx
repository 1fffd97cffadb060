import { Typography } from '@mui/material';
import { tripCostKinds, tripRanks } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { PartTable } from '../../kernel/parts/PartTable.js';
import { Yuan } from '../../kernel/parts/Yuan.js';
import { Allowed } from './Allowed.js';
import type { TripContentView, TripDetail } from '../../kernel/views.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** What it may cost; the findings above say where a line is over its standard or has none. */
export const Budget = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { budget } = trip.content;
  return (
    <Section title={translate(of('budget'))}>
      {budget.length ? (
        <BudgetTable budget={budget} />
      ) : (
        <Typography variant="body2">{translate('trips.no_budget')}</Typography>
      )}
    </Section>
  );
};

const BudgetTable = ({ budget }: Pick<TripContentView, 'budget'>) => {
  const translate = useTranslate();
  const kinds = useWords(tripCostKinds);
  const ranks = useWords(tripRanks);
  const sum = budget.reduce((total, { amountYuan }) => total + amountYuan, 0);
  return (
    <>
      <PartTable
        columns={['kind', 'costPlace', 'rank', 'count', 'amountYuan', 'limit', 'note'].map(of)}
        rows={budget.map((cost) => [
          kinds.word(cost.kind),
          cost.place,
          ranks.word(cost.rank),
          cost.count,
          <Yuan key="amount" amount={cost.amountYuan} />,
          <Allowed key="limit" cost={cost} />,
          cost.note,
        ])}
      />
      <Typography variant="body2" sx={{ mt: 1, textAlign: 'right' }}>
        {translate('trips.sum')} <Yuan amount={sum} />
      </Typography>
    </>
  );
};
