import { Alert, AlertTitle, Box } from '@mui/material';
import { investorDoubts, riskKinds, riskLevels } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { useWords } from '../../kernel/i18n/words.js';
import type { Dossier } from '../../kernel/views.js';

/** What speaks against the project, before any figure: vetoes hit or open, doubts, risks, objections. */
export const Doubts = ({ dossier }: { dossier: Dossier }) => {
  const translate = useTranslate();
  const lines = [...useVetoes(dossier), ...useInvestor(dossier), ...useObjections(dossier)];
  const risks = useRisks(dossier);
  const isHit = (dossier.assessment?.score.vetoes ?? []).some(({ status }) => status === 'hit');
  const all = [...lines, ...risks];
  if (!all.length) {
    return (
      <Alert severity="success" variant="outlined" sx={{ mb: 2 }} data-testid="doubts">
        {translate('meetings.no_doubts')}
      </Alert>
    );
  }
  return (
    <Alert severity={isHit ? 'error' : 'warning'} sx={{ mb: 2 }} data-testid="doubts">
      <AlertTitle>{translate('meetings.doubts')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '1.0625rem' }}>
        {all.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </Alert>
  );
};

const useVetoes = ({ assessment }: Dossier): string[] => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  return (assessment?.score.vetoes ?? [])
    .filter(({ status }) => status !== 'clear')
    .map(
      ({ label, status, because }) =>
        `${translate(`scores.veto.${status}`)}${colon}${label} · ${because}`,
    );
};

const useInvestor = ({ statement }: Dossier): string[] => {
  const { word } = useWords(investorDoubts);
  const { colon } = usePunctuation();
  return Object.entries(statement.investor?.doubts ?? {})
    .filter(([, doubt]) => doubt?.applies)
    .map(([id, doubt]) => `${word(id)}${colon}${doubt?.reason ?? ''}`);
};

const useObjections = ({ opinions }: Dossier): string[] => {
  const translate = useTranslate();
  return opinions
    .filter(({ opinion }) => opinion === 'object')
    .map(({ label, note }) => translate('meetings.objects', { label, note: note ?? '' }));
};

/** Only those above the lowest level: the rest reassures, and stands in the statement. */
const useRisks = ({ statement }: Dossier): string[] => {
  const kind = useWords(riskKinds).word;
  const level = useWords(riskLevels).word;
  const translate = useTranslate();
  return Object.entries(statement.risks ?? {})
    .filter(([, risk]) => risk && risk.level !== riskLevels[0]?.id)
    .map(([id, risk]) =>
      translate('meetings.risk', {
        kind: kind(id),
        level: level(risk?.level),
        note: risk?.note ?? '',
      }),
    );
};
