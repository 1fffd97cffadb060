import { Box, Typography } from '@mui/material';
import { environmentCategories, investorDoubts, riskKinds, riskLevels } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Light, type LightColour } from '../kernel/parts/Light.js';
import type { PreReviewDetail } from '../kernel/views.js';

type Statement = PreReviewDetail['statement'];

/** What no figure says: the project, who invests, what may go wrong. */
export const StatementSection = ({ review: { statement } }: { review: PreReviewDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(environmentCategories);
  return (
    <Section title={translate('pre_reviews.statement')}>
      <Facts min={200}>
        <Fact label="pre_reviews.summary" wide>
          {statement.summary}
        </Fact>
        <Fact label="pre_reviews.environment_category">{word(statement.environmentCategory)}</Fact>
      </Facts>
      <Investor investor={statement.investor} />
      <Risks risks={statement.risks} />
    </Section>
  );
};

const Investor = ({ investor }: Pick<Statement, 'investor'>) => {
  const translate = useTranslate();
  const { word } = useWords(investorDoubts);
  const { funds, record, credit, doubts } = investor;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {translate('pre_reviews.investor')}
      </Typography>
      <Facts min={200}>
        <Fact label="pre_reviews.funds">{funds}</Fact>
        <Fact label="pre_reviews.record">{record}</Fact>
        <Fact label="pre_reviews.credit">{credit}</Fact>
        {investorDoubts.map(({ id }) => {
          const doubt = doubts[id];
          return (
            <Fact key={id} label={word(id) ?? id}>
              {doubt && (
                <Light
                  colour={doubt.applies ? 'red' : 'green'}
                  text={doubt.applies ? doubt.reason : translate('pre_reviews.no_doubt')}
                />
              )}
            </Fact>
          );
        })}
      </Facts>
    </Box>
  );
};

const riskLights: Record<string, LightColour> = { low: 'green', medium: 'yellow', high: 'red' };

const Risks = ({ risks }: Pick<Statement, 'risks'>) => {
  const translate = useTranslate();
  const { word: kind } = useWords(riskKinds);
  const { word: level } = useWords(riskLevels);
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {translate('pre_reviews.risks')}
      </Typography>
      <Facts min={200}>
        {riskKinds.map(({ id }) => {
          const risk = risks[id];
          return (
            <Fact key={id} label={kind(id) ?? id}>
              {risk && (
                <>
                  <Light colour={riskLights[risk.level] ?? 'gray'} text={level(risk.level) ?? ''} />
                  {risk.note && ` ${risk.note}`}
                </>
              )}
            </Fact>
          );
        })}
      </Facts>
    </Box>
  );
};
