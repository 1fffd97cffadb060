import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** A titled group of facts or inputs. */
export const Section = (props: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <Paper variant="outlined" component="section" sx={{ p: { xs: 1.5, sm: 2 }, mb: 2, minWidth: 0 }}>
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.25, flexWrap: 'wrap' }}>
      <Typography variant="h2">{props.title}</Typography>
      {props.aside}
    </Box>
    {props.children}
  </Paper>
);

/** Label–value pairs in as many columns as fit. */
export const Facts = ({ children, min = 150 }: { children: ReactNode; min?: number }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: 'grid',
      gap: 1.5,
      gridTemplateColumns: `repeat(auto-fill, minmax(${min}px, 1fr))`,
    }}
  >
    {children}
  </Box>
);

interface FactProps {
  label: string;
  hint?: string;
  wide?: boolean;
  children: ReactNode;
}

/** One fact; an empty one says so instead of showing nothing. */
export const Fact = ({ label, hint, wide, children }: FactProps) => {
  const translate = useTranslate();
  const isMissing = children === null || children === undefined || children === '';
  return (
    <Box sx={{ minWidth: 0, ...(wide && { gridColumn: '1 / -1' }) }}>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }} title={hint}>
        {translate(label, { _: label })}
      </Typography>
      <Typography
        component="dd"
        variant="body2"
        sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: wide ? 'pre-wrap' : undefined }}
      >
        {isMissing ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('common.unknown')}
          </Box>
        ) : (
          children
        )}
      </Typography>
    </Box>
  );
};
