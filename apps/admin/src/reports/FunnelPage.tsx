import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { QuestionBar } from '../dashboard/index.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import { BySelect } from './BySelect.js';
import { CheckLine } from './CheckLine.js';
import { FunnelBody } from './FunnelBody.js';
import { SavedReports } from './saved/SavedReports.js';
import { ReportTabs } from './ReportTabs.js';
import { useFunnel } from './useFunnel.js';

/** Where projects stand and where they are lost, beside the same day last year; every figure opens exactly its rows. */
export const FunnelPage = () => {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const { data, error, refetch } = useFunnel();
  return (
    <>
      <ReportTabs open="funnel" />
      <Page
        title={translate('reports.funnel')}
        actions={
          <Button
            component={Link}
            to={`/reports/print?${params}`}
            size="small"
            startIcon={<PrintIcon />}
          >
            {translate('reports.print')}
          </Button>
        }
      >
        <QuestionBar />
        <BySelect />
        <LoadState data={data} error={error} refetch={refetch} height={360} />
        {data && <FunnelBody report={data} />}
        <SavedReports />
        <CheckLine />
      </Page>
    </>
  );
};
