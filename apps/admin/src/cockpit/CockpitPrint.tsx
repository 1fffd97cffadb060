import { Box, GlobalStyles, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { PrintPage } from '../kernel/parts/PrintPage.js';
import { CockpitBody } from './CockpitBody.js';
import { useCockpit } from './useCockpit.js';

/** The cockpit on A4 landscape: the same body, three columns, without the console around it. */
export const CockpitPrint = () => {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const { data, error, refetch } = useCockpit();
  return (
    <PrintPage
      title={translate('cockpit.title')}
      back={{ to: `/cockpit?${params}`, label: 'cockpit.back' }}
      hint="cockpit.print_hint"
      error={error}
      onRetry={() => void refetch()}
    >
      {data && (
        <Box sx={sheet}>
          <GlobalStyles styles={{ '@page': { size: 'A4 landscape', margin: '8mm' } }} />
          <Typography variant="h1" sx={{ textAlign: 'center', mb: 0.5 }}>
            {translate('cockpit.title')}
          </Typography>
          <CockpitBody cockpit={data} isPaper />
        </Box>
      )}
    </PrintPage>
  );
};

const sheet = {
  '@media print': {
    zoom: 0.68,
    '& .cockpit-columns': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
    '& .cockpit-numbers': { gridTemplateColumns: 'repeat(7, minmax(0, 1fr))' },
    '& section': { breakInside: 'avoid' },
  },
};
