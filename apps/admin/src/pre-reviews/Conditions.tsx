import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import { FileTiles } from '../kernel/parts/FileTile.js';
import { Light } from '../kernel/parts/Light.js';
import type { PreReviewCondition, PreReviewDetail } from '../kernel/views.js';
import { AcceptSheet } from './AcceptSheet.js';
import { ClaimSheet } from './ClaimSheet.js';
import { ConditionChip } from './marks.js';
import { ReasonSheet } from './ReasonSheet.js';

type Verb = 'claim' | 'accept' | 'return' | 'waive';
type Asked = { verb: Verb; condition: PreReviewCondition };

/** 有条件通过的条件: what, by when, by whom; claimed by one, accepted by another. */
export const Conditions = ({ review }: { review: PreReviewDetail }) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { conditions, files } = review;
  if (conditions.length === 0) return null;
  return (
    <Section title={translate('pre_reviews.conditions')}>
      <Stack component="ol" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {conditions.map((condition) => (
          <Paper key={condition.id} component="li" variant="outlined" sx={{ p: 1.5 }}>
            <Condition condition={condition} />
            <FileTiles files={files.filter(({ id }) => condition.fileIds.includes(id))} />
            <Verbs condition={condition} ask={(verb) => setAsked({ verb, condition })} />
          </Paper>
        ))}
      </Stack>
      {asked && <Sheet review={review} asked={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
};

const Condition = ({ condition }: { condition: PreReviewCondition }) => {
  const translate = useTranslate();
  const { no, content, dueStage, dueOn, ownerUnit, isOverdue, claimNote, claimedBy } = condition;
  const due = [
    dueStage && translate('pre_reviews.due_stage', { stage: translate(`stages.${dueStage}`) }),
    dueOn && translate('pre_reviews.due_on', { on: dueOn }),
  ];
  const claim = claimNote && `${claimedBy} · ${claimNote}`;
  const closing = condition.closedBy && `${condition.closedBy} · ${condition.closingNote ?? ''}`;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography
          sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}
        >{`${no}. ${content}`}</Typography>
        <ConditionChip status={condition.status} />
        {isOverdue && <Light colour="red" text={translate('pre_reviews.condition_overdue')} />}
      </Box>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {[ownerUnit.name, ...due].filter(Boolean).join(' · ')}
      </Typography>
      {claim && <Typography variant="body2">{claim}</Typography>}
      {closing && <Typography variant="body2">{closing}</Typography>}
    </>
  );
};

interface VerbsProps {
  condition: PreReviewCondition;
  ask: (verb: Verb) => void;
}

const Verbs = ({ condition: { can }, ask }: VerbsProps) => {
  const translate = useTranslate();
  const offered: [Verb, boolean][] = [
    ['claim', can.claim],
    ['accept', can.accept],
    ['return', can.accept],
    ['waive', can.waive],
  ];
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {offered.map(
        ([verb, may]) =>
          may && (
            <Button key={verb} size="small" data-verb={verb} onClick={() => ask(verb)}>
              {translate(`pre_reviews.condition_${verb}`)}
            </Button>
          ),
      )}
    </Stack>
  );
};

interface SheetProps {
  review: PreReviewDetail;
  asked: Asked;
  onClose: () => void;
}

const Sheet = ({ review, asked: { verb, condition }, onClose }: SheetProps) => {
  if (verb === 'claim') {
    return <ClaimSheet leadId={review.lead.id} condition={condition} onClose={onClose} />;
  }
  if (verb === 'accept') return <AcceptSheet id={condition.id} onClose={onClose} />;
  return (
    <ReasonSheet
      resource="pre-review-conditions"
      id={condition.id}
      noun={verb === 'waive' ? 'waiver' : 'return'}
      text={`condition_${verb}`}
      onClose={onClose}
    />
  );
};
