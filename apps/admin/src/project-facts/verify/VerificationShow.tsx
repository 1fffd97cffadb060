import { Box, Button, Link as TextLink, Typography } from '@mui/material';
import { factKinds } from '@luodi/domain';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Page } from '../../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../../kernel/parts/ShowStates.js';
import type { ProjectFact } from '../../kernel/views.js';
import { DecisionBox } from './DecisionBox.js';
import { FactBody } from '../FactBody.js';
import { SiteChecks } from '../SiteChecks.js';

/** One claim with its evidence, and the decision beside it. */
export const VerificationShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const { word } = useWords(factKinds);
  const fact = useRecordContext<ProjectFact>();
  // A row of the list holds less than the record: wait for the whole.
  if (!fact?.evidence) return <ShowWaiting />;
  return (
    <Page
      title={`${word(fact.kind)} · ${fact.leadName}`}
      actions={
        <Button component={Link} to="/verifications">
          {translate('verifications.back')}
        </Button>
      }
    >
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        <TextLink component={Link} to={`/leads/${fact.leadId}/show?tab=facts`}>
          {fact.leadNo}
        </TextLink>{' '}
        · {fact.companyName} · {fact.claimantUnit.name}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <div>
          <Section title={translate('facts.evidence')}>
            <FactBody fact={fact} isWhole />
          </Section>
        </div>
        <Box sx={{ position: { md: 'sticky' }, top: { md: 64 }, minWidth: 0 }}>
          <DecisionBox key={fact.id} fact={fact} />
          <SiteChecks leadId={fact.leadId} />
        </Box>
      </Box>
    </Page>
  );
};
