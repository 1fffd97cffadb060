import { Box, Button, Collapse } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';

/** Inputs seldom needed, one tap away; they stay mounted, so that what they hold is sent. */
export const More = ({ children }: { children: ReactNode }) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {translate(isOpen ? 'trips.less' : 'trips.more')}
      </Button>
      <Collapse in={isOpen}>{children}</Collapse>
    </Box>
  );
};
