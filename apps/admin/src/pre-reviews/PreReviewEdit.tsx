import { Box } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import { ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { PreReviewDetail } from '../kernel/views.js';
import { WhatIfResult } from '../scores/index.js';
import { applicationBody, applicationForm } from './applicationForm.js';
import { EvidenceFields } from './EvidenceFields.js';
import { InputFields } from './InputFields.js';
import { ReasonFields } from './ReasonFields.js';
import { StatementFields } from './StatementFields.js';
import { usePack } from './usePack.js';

/** Fills in a draft; what the figures come to stands beside them, reckoned as the server would. */
export const PreReviewEdit = () => (
  <EditPage resource="pre-reviews">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const review = useRecordContext<PreReviewDetail>();
  const { pack, error } = usePack();
  if (error) return <ProblemPanel error={error} title="pre_reviews.form_unavailable" />;
  if (!review?.opinions || !pack) return <ShowWaiting />;
  const { id, lead, inputs } = review;
  return (
    <Page title={`${translate('pre_reviews.edit_title')} · ${lead.name}`}>
      <RecordForm<PreReviewDetail>
        key={id}
        resource="pre-reviews"
        record={review}
        toForm={applicationForm}
        toBody={applicationBody}
        describe={(_field, value) => JSON.stringify(value)}
        onSaved={(saved) => void navigate(`/pre-reviews/${saved.id}/show`, { replace: true })}
      >
        <Box sx={columns}>
          <Box sx={{ minWidth: 0 }}>
            <InputFields pack={pack} beside={<ReasonFields sheet={pack.scoring.sheet} />} />
            <EvidenceFields pack={pack} leadId={lead.id} />
            <StatementFields />
          </Box>
          <Box sx={{ minWidth: 0 }} aria-label={translate('pre_reviews.live')} role="region">
            <WhatIfResult stored={inputs} pack={pack} isCompared={false} />
          </Box>
        </Box>
      </RecordForm>
    </Page>
  );
};

const columns = {
  display: 'grid',
  columnGap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 6fr) minmax(0, 5fr)' },
};
