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

/** The title of a printed form, with what stands above it on either side. */
export const SheetHead = (props: { title: string; left: ReactNode; right: ReactNode }) => (
  <header>
    <Box sx={{ display: 'flex', justifyContent: 'space-between', fontSize: '9.5pt' }}>
      <span>{props.left}</span>
      <span>{props.right}</span>
    </Box>
    <h1>{props.title}</h1>
  </header>
);

/** Where a printed form is signed: a row of places. */
export const Signatures = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      gap: '6mm',
      justifyContent: 'space-between',
      mt: '10mm',
    }}
  >
    {children}
  </Box>
);
