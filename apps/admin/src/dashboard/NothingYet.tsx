import { Paper } from '@mui/material';
import { NoLeads } from '../leads/index.js';

/** A county without projects: the two ways to begin. */
export const NothingYet = () => (
  <Paper variant="outlined">
    <NoLeads />
  </Paper>
);
