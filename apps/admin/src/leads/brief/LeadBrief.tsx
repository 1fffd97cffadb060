import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { PrintPage } from '../../kernel/parts/PrintPage.js';
import { BriefSheet } from './BriefSheet.js';
import { useBrief } from './useBrief.js';

/** One project on one sheet of A4, for a meeting or a folder. */
export const LeadBrief = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useBrief(id);
  return (
    <PrintPage
      title={[translate('brief.title'), data?.lead.name].filter(Boolean).join('-')}
      back={{ to: `/leads/${id}/show`, label: 'brief.back' }}
      hint="brief.hint"
      error={error}
      onRetry={() => void refetch()}
    >
      {data && <BriefSheet {...data} />}
    </PrintPage>
  );
};
