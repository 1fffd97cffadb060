import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, GlobalStyles, Skeleton, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { Authenticated, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { printRules } from './printStyle.js';
import { ProblemPanel } from './ProblemPanel.js';

interface Props {
  /** The window's title, and so the name of a printed file. */
  title: string;
  back: { to: string; label: string };
  hint: string;
  error: unknown;
  onRetry: () => void;
  /** The sheet, once its facts are here. */
  children: ReactNode;
}

/** A sheet of A4 on a page of its own, with its buttons outside the print. */
export const PrintPage = (props: Props) => (
  <Authenticated requireAuth>
    <GlobalStyles styles={printRules} />
    <Body {...props} />
  </Authenticated>
);

const Body = ({ title, error, onRetry, children, ...controls }: Props) => {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Box component="main" sx={{ p: { xs: 1.5, sm: 3 }, '@media print': { p: 0 } }}>
      <Controls {...controls} isReady={Boolean(children)} />
      {error ? (
        <ProblemPanel error={error} title="problem.load_title" onRetry={onRetry} />
      ) : (
        (children ?? <Skeleton variant="rounded" height={480} />)
      )}
    </Box>
  );
};

const Controls = ({ back, hint, isReady }: Pick<Props, 'back' | 'hint'> & { isReady: boolean }) => {
  const translate = useTranslate();
  return (
    <Box
      className="print-controls"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}
    >
      <Button component={Link} to={back.to}>
        {translate(back.label)}
      </Button>
      <Button
        variant="contained"
        startIcon={<PrintIcon />}
        disabled={!isReady}
        onClick={() => window.print()}
      >
        {translate('common.print')}
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(hint)}
      </Typography>
    </Box>
  );
};
