import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../kernel/dates.js';
import { Findings } from '../kernel/parts/Findings.js';
import type { ProjectFact } from '../kernel/views.js';
import { Evidence } from './Evidence.js';
import { FactFindings } from './FactFindings.js';
import { FactStatusChip } from './FactStatusChip.js';
import { History } from './History.js';
import { PapersNeeded } from './PapersNeeded.js';

interface Props {
  fact: ProjectFact;
  /** All findings and the history open: beside a decision nothing may be folded away. */
  isWhole?: boolean;
}

/** One claim: its day, where it stands, its evidence, what the rules say, what happened to it. */
export const FactBody = ({ fact, isWhole = false }: Props) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(isWhole);
  const who = { unit: fact.claimantUnit.name, name: fact.recordedBy.name };
  return (
    <Stack spacing={1} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 650 }}>{fact.happenedOn}</Typography>
        <FactStatusChip status={fact.status} />
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('facts.claimed_by', { ...who, at: minuteOf(fact.recordedAt) })}
      </Typography>
      {fact.note && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {fact.note}
        </Typography>
      )}
      {isWhole && <PapersNeeded step={fact} />}
      <Evidence papers={fact.evidence} isLarge={isWhole} />
      {isWhole ? <Findings findings={fact.findings} /> : <FactFindings findings={fact.findings} />}
      <div>
        {!isWhole && (
          <Button
            size="small"
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
            sx={{ ml: -0.5 }}
          >
            {translate('facts.history')} · {fact.history.length}
          </Button>
        )}
        {isOpen && <History history={fact.history} />}
      </div>
    </Stack>
  );
};
