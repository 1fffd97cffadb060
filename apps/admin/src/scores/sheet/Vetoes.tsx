import { Box, Typography } from '@mui/material';
import type { AssessedVeto } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import { Light } from '../../kernel/parts/Light.js';
import { PendingChip } from '../PendingChip.js';
import { Opened } from './Opened.js';
import { Reasons } from './Reasons.js';

const lights = { hit: 'red', clear: 'green', unknown: 'gray' } as const;

/** 否决项, before any points: one hit refuses whatever the total. */
export const Vetoes = ({ vetoes }: { vetoes: readonly AssessedVeto[] }) => {
  const translate = useTranslate();
  if (!vetoes.length) return null;
  return (
    <Section title={translate('scores.vetoes')}>
      {vetoes.map((veto) => (
        <Opened key={veto.slotId} rule={veto.slotId} line={<VetoLine veto={veto} />}>
          <Reasons because={veto.because} clause={veto.clause} />
        </Opened>
      ))}
    </Section>
  );
};

const VetoLine = ({ veto }: { veto: AssessedVeto }) => {
  const translate = useTranslate();
  const { label, status, kind, pending, because } = veto;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Light colour={lights[status]} text={translate(`scores.veto.${status}`)} />
      <Typography variant="body2" component="span" sx={{ fontWeight: 600 }}>
        {label}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate(`scores.veto.${kind}`)}
      </Typography>
      <PendingChip pending={pending} />
      {status !== 'clear' && (
        <Typography variant="body2" component="span" sx={{ flexBasis: '100%' }}>
          {because}
        </Typography>
      )}
    </Box>
  );
};
