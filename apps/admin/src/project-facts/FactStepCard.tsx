import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { factKinds, standingStatuses } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../kernel/i18n/words.js';
import type { FactStep, ProjectFact } from '../kernel/views.js';
import { FactBody } from './FactBody.js';
import { PapersNeeded } from './PapersNeeded.js';

/** What one may ask of the panel around: each opens a sheet. */
export interface FactVerbs {
  claim: (step: FactStep) => void;
  addEvidence: (fact: ProjectFact) => void;
  withdraw: (fact: ProjectFact) => void;
  check: (fact: ProjectFact) => void;
}

interface Props {
  step: FactStep;
  facts: readonly ProjectFact[];
  verbs: FactVerbs;
}

/** One step of the ladder: the claim that stands, or what it takes to claim it; earlier claims folded. */
export const FactStepCard = ({ step, facts, verbs }: Props) => {
  const translate = useTranslate();
  const { word } = useWords(factKinds);
  const standing = facts.find(({ status }) => standingStatuses.includes(status));
  const earlier = facts.filter((fact) => fact !== standing);
  return (
    <Paper
      variant="outlined"
      component="li"
      data-fact={step.kind}
      sx={{ p: 1.5, minWidth: 0, bgcolor: standing ? undefined : 'background.default' }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3">{word(step.kind)}</Typography>
        {!standing && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('facts.not_claimed')}
          </Typography>
        )}
        {step.canClaim && (
          <Button
            size="small"
            variant="outlined"
            data-verb="claim"
            onClick={() => verbs.claim(step)}
            sx={{ ml: 'auto' }}
          >
            {translate('facts.claim')}
          </Button>
        )}
      </Box>
      {standing ? (
        <>
          <FactBody fact={standing} />
          <Actions fact={standing} verbs={verbs} />
        </>
      ) : (
        <PapersNeeded step={step} />
      )}
      {earlier.length > 0 && <Earlier facts={earlier} />}
    </Paper>
  );
};

const Actions = ({ fact, verbs }: { fact: ProjectFact; verbs: FactVerbs }) => {
  const translate = useTranslate();
  const { can } = fact;
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {can.verify && (
        <Button
          component={Link}
          to={`/verifications/${fact.id}/show`}
          size="small"
          variant="contained"
          data-verb="verify"
        >
          {translate('facts.verify')}
        </Button>
      )}
      {can.addEvidence && (
        <Button
          size="small"
          variant="outlined"
          data-verb="addEvidence"
          onClick={() => verbs.addEvidence(fact)}
        >
          {translate('facts.add_evidence')}
        </Button>
      )}
      {can.check && (
        <Button size="small" variant="outlined" data-verb="check" onClick={() => verbs.check(fact)}>
          {translate('facts.check')}
        </Button>
      )}
      {can.withdraw && (
        <Button size="small" data-verb="withdraw" onClick={() => verbs.withdraw(fact)}>
          {translate('facts.withdraw')}
        </Button>
      )}
    </Stack>
  );
};

const Earlier = ({ facts }: { facts: readonly ProjectFact[] }) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ mt: 1 }}>
      <Button size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {translate('facts.earlier', { count: facts.length })}
      </Button>
      {isOpen &&
        facts.map((fact) => (
          <Box key={fact.id} sx={{ borderTop: 1, borderColor: 'divider', pt: 1, mt: 1 }}>
            <FactBody fact={fact} />
          </Box>
        ))}
    </Box>
  );
};
