import { Box, Typography } from '@mui/material';
import { partyRoles } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import type { AgreementDetail } from '../kernel/views.js';

/** Who signed. */
export const Parties = ({ agreement }: { agreement: AgreementDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(partyRoles);
  const { colon } = usePunctuation();
  return (
    <Section title={translate('agreements.parties')}>
      {agreement.parties.length === 0 && <None />}
      {agreement.parties.map(({ role, name, uscc, signatory }, at) => (
        <Box key={at} sx={{ mb: 1 }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {word(role)}
            {colon}
            <b>{name}</b>
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {[uscc, signatory && translate('agreements.signed_by', { name: signatory })]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
      ))}
    </Section>
  );
};

const None = () => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {translate('agreements.no_parties')}
    </Typography>
  );
};
