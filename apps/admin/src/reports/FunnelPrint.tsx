import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { PrintPage } from '../kernel/parts/PrintPage.js';
import { FunnelBody } from './FunnelBody.js';
import { useFunnel } from './useFunnel.js';

/** The funnel on paper: the same body, without the console around it. */
export const FunnelPrint = () => {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const { data, error, refetch } = useFunnel();
  return (
    <PrintPage
      title={translate('reports.funnel')}
      back={{ to: `/reports?${params}`, label: 'reports.back' }}
      hint="reports.print_hint"
      error={error}
      onRetry={() => void refetch()}
    >
      {data && (
        <Box
          sx={{
            maxWidth: 1080,
            mx: 'auto',
            '@media print': { '& section': { breakInside: 'avoid' } },
          }}
        >
          <Typography variant="h1" sx={{ textAlign: 'center', mb: 1 }}>
            {translate('reports.funnel')}
          </Typography>
          <FunnelBody report={data} />
        </Box>
      )}
    </PrintPage>
  );
};
