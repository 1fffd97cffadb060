import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** One group of inputs, drawn only while open: the form keeps its values either way. */
export const EditGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <Accordion
    disableGutters
    variant="outlined"
    slotProps={{ transition: { unmountOnExit: true } }}
    sx={{ mb: 1 }}
  >
    <AccordionSummary expandIcon={<ExpandMoreIcon />}>
      <Typography component="span" variant="h3">
        {title}
      </Typography>
    </AccordionSummary>
    <AccordionDetails>{children}</AccordionDetails>
  </Accordion>
);
