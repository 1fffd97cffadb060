import { Box, Button, Typography } from '@mui/material';
import { blocking, type Finding } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { Findings } from '../kernel/parts/Findings.js';

/** What a claim still lacks or what was noted, one line each; the clauses on request. */
export const FactFindings = ({ findings }: { findings: readonly Finding[] }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const [isOpen, setOpen] = useState(false);
  const open = findings.filter(({ verdict }) => verdict !== 'pass');
  const missing = blocking(open);
  if (open.length === 0) return null;
  return (
    <Box data-testid="fact-findings">
      {!isOpen &&
        open.map((finding) => (
          <Typography
            key={finding.ruleId}
            variant="body2"
            data-rule={finding.ruleId}
            sx={{
              color: missing.includes(finding) ? 'error.main' : 'warning.main',
              overflowWrap: 'anywhere',
            }}
          >
            {finding.message}
            {finding.because && `${colon}${finding.because}`}
          </Typography>
        ))}
      {isOpen && <Findings findings={open} />}
      <Button
        size="small"
        onClick={() => setOpen(!isOpen)}
        aria-expanded={isOpen}
        sx={{ ml: -0.5 }}
      >
        {translate(isOpen ? 'common.show_less' : 'facts.clause')}
      </Button>
    </Box>
  );
};
