import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { sheetStyle } from './printStyle.js';

/** A printed form in the office's language; a long one runs on to further pages. */
export const LongSheet = ({ children }: { children: ReactNode }) => (
  <Box
    component="article"
    lang="zh-CN"
    sx={{
      ...sheetStyle,
      minHeight: 0,
      maxHeight: 'none',
      '@media print': { width: '186mm', maxHeight: 'none' },
    }}
  >
    {children}
  </Box>
);
