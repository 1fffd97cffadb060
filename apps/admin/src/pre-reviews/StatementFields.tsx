import { Box, Typography } from '@mui/material';
import { environmentCategories, investorDoubts, riskKinds, riskLevels } from '@luodi/domain';
import type { ReactNode } from 'react';
import { SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';

/** The project in words, its environmental category, the investor, the risks. */
export const StatementFields = () => {
  const translate = useTranslate();
  const { choices } = useWords(environmentCategories);
  return (
    <>
      <Section title={translate('pre_reviews.summary')}>
        <TextInput source="summary" label="pre_reviews.summary" multiline minRows={3} fullWidth />
        <SelectInput
          source="environmentCategory"
          label="pre_reviews.environment_category"
          choices={choices}
          fullWidth
        />
      </Section>
      <Section title={translate('pre_reviews.investor')}>
        {(['funds', 'record', 'credit'] as const).map((field) => (
          <TextInput
            key={field}
            source={`investor.${field}`}
            label={`pre_reviews.${field}`}
            multiline
            fullWidth
          />
        ))}
        <Doubts />
      </Section>
      <Section title={translate('pre_reviews.risks')}>
        <Risks />
      </Section>
    </>
  );
};

const Doubts = () => {
  const translate = useTranslate();
  const { word } = useWords(investorDoubts);
  const answers = ['none', 'applies'].map((id) => ({
    id,
    name: translate(`pre_reviews.doubt_${id}`),
  }));
  return investorDoubts.map(({ id }) => (
    <Pair key={id} title={word(id) ?? id}>
      <SelectInput source={`doubts.${id}.answer`} label={word(id) ?? id} choices={answers} />
      <TextInput source={`doubts.${id}.reason`} label="pre_reviews.doubt_reason" />
    </Pair>
  ));
};

const Risks = () => {
  const { word } = useWords(riskKinds);
  const { choices } = useWords(riskLevels);
  return riskKinds.map(({ id }) => (
    <Pair key={id} title={word(id) ?? id}>
      <SelectInput source={`risks.${id}.level`} label={word(id) ?? id} choices={choices} />
      <TextInput
        source={`risks.${id}.note`}
        label="pre_reviews.risk_note"
        helperText="pre_reviews.risk_note_hint"
      />
    </Pair>
  ));
};

const Pair = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box role="group" aria-label={title}>
    <Typography variant="caption" sx={{ color: 'text.secondary', display: { sm: 'none' } }}>
      {title}
    </Typography>
    <Box
      sx={{
        display: 'grid',
        columnGap: 2,
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) minmax(0, 2fr)' },
      }}
    >
      {children}
    </Box>
  </Box>
);
