import { Box, Typography } from '@mui/material';
import { environmentCategories } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Fact, Facts, Section } from '../../kernel/parts/Facts.js';
import { Money } from '../../kernel/parts/Money.js';
import type { Dossier } from '../../kernel/views.js';
import { Figure } from '../../scores/index.js';

/** Metrics a committee asks for first, by the catalogue's names. */
const asked = [
  'fixedAssetInvestment',
  'investmentIntensity',
  'taxPerMu',
  'annualOutput',
  'annualTax',
  'energyPerAddedValueEquivalent',
];

/** The project in a dozen figures, large. */
export const KeyFacts = ({ dossier }: { dossier: Dossier }) => {
  const translate = useTranslate();
  const { word } = useWords(environmentCategories);
  const { assessment, statement } = dossier;
  const metrics = (assessment?.metrics ?? []).filter(({ id }) => asked.includes(id));
  return (
    <Section title={translate('meetings.key_facts')}>
      <Box sx={{ mb: 1.5, '& dd': { fontSize: '1.25rem !important', fontWeight: 650 } }}>
        <Facts min={150}>
          <Fact label="meetings.total_investment">
            <Money yuan={dossier.totalInvestmentYuan} />
          </Fact>
          {metrics.map(({ id, label, value, unit }) => (
            <Fact key={id} label={label}>
              <Figure value={value} unit={unit} />
            </Fact>
          ))}
          <Fact label="meetings.land">
            <Figure value={assessment?.land?.requestedMu} unit={translate('units_of.mu')} />
          </Fact>
          <Fact label="meetings.score">
            <Figure value={assessment?.score.total} />
          </Fact>
        </Facts>
      </Box>
      <Facts min={200}>
        <Fact label="meetings.investor">{dossier.companyName}</Fact>
        <Fact label="meetings.unit">{dossier.unit}</Fact>
        <Fact label="meetings.carrier">{dossier.carrier}</Fact>
        <Fact label="meetings.environment">{word(statement.environmentCategory)}</Fact>
      </Facts>
      {statement.summary && (
        <Typography variant="body2" sx={{ mt: 1.5, whiteSpace: 'pre-wrap' }}>
          {statement.summary}
        </Typography>
      )}
    </Section>
  );
};
