import { Box, Button, Chip, Collapse, Typography } from '@mui/material';
import { exitReasons } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Findings } from '../../kernel/parts/Findings.js';
import type { TimelineEntry } from '../../kernel/views.js';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';

const reasons = Object.values(exitReasons).flat();

/** A stage move, or the correction of one, with the judgement it passed under. */
export const StageEntry = ({ move }: { move: NonNullable<TimelineEntry['stage']> }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const { word } = useWords(reasons);
  const to = translate(`stages.${move.to}`);
  const from = move.from && translate(`stages.${move.from}`);
  const text = translate(headline(move), { from, to });
  return (
    <Box sx={{ opacity: move.corrected ? 0.65 : 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {text}
        {move.correctsId && <Mark text="timeline.correction" />}
        {move.corrected && <Mark text="timeline.corrected" />}
      </Typography>
      {move.reasonCode && (
        <Typography variant="body2">
          {translate('timeline.reason')}
          {colon}
          {word(move.reasonCode)}
        </Typography>
      )}
      {move.winnerPlace && (
        <Typography variant="body2">
          {translate('resources.leads.fields.winnerPlace')}
          {colon}
          {move.winnerPlace}
        </Typography>
      )}
      {move.originalPerson && (
        <Typography variant="body2">
          {translate('timeline.original_person')}
          {colon}
          {move.originalPerson}
        </Typography>
      )}
      {move.note && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {translate('timeline.note')}
          {colon}
          {move.note}
        </Typography>
      )}
      {move.findings && move.findings.length > 0 && <PassedUnder findings={move.findings} />}
    </Box>
  );
};

const headline = ({ from, correctsId }: NonNullable<TimelineEntry['stage']>): string => {
  if (correctsId) return 'timeline.put_right';
  return from ? 'timeline.moved' : 'timeline.born';
};

const Mark = ({ text }: { text: string }) => {
  const translate = useTranslate();
  return <Chip size="small" label={translate(text)} sx={{ ml: 1, height: 20 }} />;
};

const PassedUnder = (props: Parameters<typeof Findings>[0]) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} sx={{ px: 0.5 }}>
        {translate('timeline.passed_under')}
      </Button>
      <Collapse in={isOpen} unmountOnExit>
        <Findings findings={props.findings} />
      </Collapse>
    </>
  );
};
