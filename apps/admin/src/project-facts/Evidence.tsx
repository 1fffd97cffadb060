import { Box, Stack, Typography } from '@mui/material';
import { evidenceKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { FileTiles } from '../kernel/parts/FileTile.js';
import { Money } from '../kernel/parts/Money.js';
import type { FactEvidence } from '../kernel/views.js';

interface Props {
  papers: readonly FactEvidence[];
  /** Photos large enough to judge by. */
  isLarge?: boolean;
}

/** The papers behind a claim, each with its day, number, amount and pages. */
export const Evidence = ({ papers, isLarge = false }: Props) => {
  const translate = useTranslate();
  if (papers.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('facts.no_evidence')}
      </Typography>
    );
  }
  return (
    <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {papers.map((paper) => (
        <Paper key={paper.id} paper={paper} isLarge={isLarge} />
      ))}
    </Stack>
  );
};

const Paper = ({ paper, isLarge }: { paper: FactEvidence; isLarge: boolean }) => {
  const translate = useTranslate();
  const { word } = useWords(evidenceKinds);
  const { datedOn, documentNo, amountYuan, note } = paper;
  return (
    <Box component="li" data-paper={paper.kind} sx={{ minWidth: 0 }}>
      <Typography variant="body2">
        <strong>{word(paper.kind)}</strong> · {translate('facts.dated', { on: datedOn })}
        {documentNo && ` · ${translate('facts.number', { no: documentNo })}`}
        {amountYuan !== null && (
          <>
            {' · '}
            <Money yuan={amountYuan} />
          </>
        )}
      </Typography>
      {note && (
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {note}
        </Typography>
      )}
      {paper.files.length > 0 && (
        <Box sx={{ mt: 0.5 }}>
          <FileTiles files={paper.files} isLarge={isLarge} />
        </Box>
      )}
    </Box>
  );
};
