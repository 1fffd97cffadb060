import LeaderboardIcon from '@mui/icons-material/LeaderboardOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Alert, Button, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { RankingView } from '../kernel/views.js';
import { AppealsSection } from './appeals/AppealsSection.js';
import { AssessmentTabs } from './AssessmentTabs.js';
import { Definitions } from './Definitions.js';
import { PublishButtons } from './PublishButtons.js';
import { QualityTable } from './QualityTable.js';
import { RankingQuestion } from './RankingQuestion.js';
import { RankingTable } from './RankingTable.js';
import { Unranked } from './Unranked.js';
import { questionOf, useRanking } from './useRanking.js';

/** 考核排名: who stands where, by which points, how far the figures may be trusted, who is not ranked and why. */
export const RankingPage = () => {
  const translate = useTranslate();
  const { schemes, chosen, ranking, error, refetch } = useRanking();
  const print = ranking && (
    <Button
      component={Link}
      to={`/assessments/${ranking.assessment.id}/print${questionOf(ranking)}`}
      startIcon={<PrintIcon />}
    >
      {translate('common.print')}
    </Button>
  );
  const actions = (
    <>
      {chosen && <PublishButtons scheme={chosen} onDone={() => void refetch()} />}
      {print}
    </>
  );
  return (
    <>
      <AssessmentTabs open="ranking" />
      <Page title={translate('assessments.title')} actions={actions}>
        {error && (
          <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />
        )}
        {!schemes && !error && <Skeleton variant="rounded" height={240} />}
        {schemes && !chosen && <NoScheme />}
        {chosen && schemes && <RankingQuestion schemes={schemes} chosen={chosen} />}
        {ranking && <Body ranking={ranking} onChange={() => void refetch()} />}
      </Page>
    </>
  );
};

const NoScheme = () => {
  const translate = useTranslate();
  return (
    <EmptyState
      icon={<LeaderboardIcon />}
      title={translate('assessments.empty')}
      hint={translate('assessments.empty_hint')}
      actions={
        <Button component={Link} to="/assessments/schemes" variant="contained">
          {translate('assessments.tab_schemes')}
        </Button>
      }
    />
  );
};

const Body = ({ ranking, onChange }: { ranking: RankingView; onChange: () => void }) => {
  const translate = useTranslate();
  const { rows, unranked, asOf, isStored, digest } = ranking;
  return (
    <>
      <Alert severity={isStored ? 'success' : 'info'} variant="outlined" sx={{ mb: 2 }}>
        {translate(isStored ? 'assessments.stored' : 'assessments.live', {
          asOf,
          digest: digest.slice(0, 12),
          scoring: ranking.scoringVersion,
          pack: ranking.packVersion,
        })}
      </Alert>
      <Section title={translate('assessments.ranked', { count: rows.length })}>
        {rows.length ? (
          <RankingTable ranking={ranking} rows={rows} onAppeal={onChange} />
        ) : (
          translate('assessments.none_ranked')
        )}
      </Section>
      {unranked.length > 0 && (
        <Section title={translate('assessments.unranked', { count: unranked.length })}>
          <Unranked ranking={ranking} />
        </Section>
      )}
      <Section title={translate('assessments.quality')}>
        <QualityTable ranking={ranking} />
      </Section>
      <AppealsSection assessmentId={ranking.assessment.id} onChange={onChange} />
      <Section title={translate('assessments.definitions')}>
        <Definitions items={ranking.items} />
      </Section>
    </>
  );
};
