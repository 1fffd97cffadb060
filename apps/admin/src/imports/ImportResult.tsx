import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ImportView } from '../kernel/views.js';
import { FaultyRows } from './Decision.js';

const figures = [
  ['imports.created', 'created'],
  ['imports.skipped', 'skipped'],
  ['imports.left_doubtful', 'doubtful'],
  ['imports.companies', 'companiesCreated'],
] as const;

/** What the import did, in four figures, and where to go on. */
export const ImportResult = ({ view }: { view: ImportView }) => {
  const translate = useTranslate();
  const { result } = view;
  if (!result) return null;
  return (
    <Alert severity="success" sx={{ mb: 2, '& .MuiAlert-message': { width: '100%' } }}>
      <AlertTitle>{translate('imports.done')}</AlertTitle>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, mb: 1 }}>
        {figures.map(([label, figure]) => (
          <Box key={figure} data-testid={`result-${figure}`}>
            <Typography variant="caption">{translate(label)}</Typography>
            <Typography sx={{ fontSize: 22, fontWeight: 650 }}>{result[figure]}</Typography>
          </Box>
        ))}
      </Box>
      <Button component={Link} to="/leads" variant="contained" size="small" sx={{ mr: 1 }}>
        {translate('imports.see_leads')}
      </Button>
      <FaultyRows view={view} />
    </Alert>
  );
};
