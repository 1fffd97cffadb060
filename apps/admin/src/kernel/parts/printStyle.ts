import type { SxProps } from '@mui/material/styles';

/** Print rules of the page: A4 upright, black on white, and only the sheet. */
export const printRules = {
  '@page': { size: 'A4 portrait', margin: '12mm' },
  '@media print': {
    'html, body': { background: '#fff !important' },
    '.print-controls': { display: 'none !important' },
  },
};

/** Exactly one page: what is longer than its place is cut, never pushed to a second sheet. */
export const sheetStyle: SxProps = {
  width: '186mm',
  maxWidth: '100%',
  minHeight: { sm: '272mm' },
  maxHeight: { sm: '272mm' },
  overflow: 'hidden',
  mx: 'auto',
  p: 0,
  color: '#000',
  bgcolor: '#fff',
  fontSize: '10.5pt',
  lineHeight: 1.5,
  '@media print': {
    width: '186mm',
    maxHeight: '272mm',
    minHeight: 0,
    '.print-grid': { gridTemplateColumns: '1fr 1fr' },
  },
  '& h1': { fontSize: '18pt', textAlign: 'center', m: 0, lineHeight: 1.3 },
  '& h2': {
    fontSize: '11.5pt',
    m: '3mm 0 1mm',
    pb: '0.5mm',
    borderBottom: '1px solid #000',
  },
  '& table': { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  '& th, & td': {
    border: '1px solid #555',
    p: '0.8mm 1mm',
    fontSize: '8.5pt',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    overflowWrap: 'anywhere',
  },
  '& th': { fontWeight: 700 },
  '& p, & ul': { m: 0 },
};

/** At most so many lines of text. */
export const lines = (most: number): SxProps => ({
  display: '-webkit-box',
  WebkitLineClamp: most,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
});
