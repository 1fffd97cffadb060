import { Box } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  /** A card's least width in pixels; a phone may be narrower. */
  min?: number;
  /** `start` leaves each card as tall as what it holds. */
  alignItems?: 'start';
  children: ReactNode;
}

/** Cards (each an `li`) side by side as the width allows. */
export const CardGrid = ({ min = 300, alignItems, children }: Props) => (
  <Box
    component="ul"
    sx={{
      listStyle: 'none',
      p: 0,
      m: 0,
      display: 'grid',
      gap: 1.5,
      alignItems,
      gridTemplateColumns: `repeat(auto-fill, minmax(min(${min}px, 100%), 1fr))`,
    }}
  >
    {children}
  </Box>
);
