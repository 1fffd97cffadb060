import { Box, Typography } from '@mui/material';
import { departmentOpinions } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import { WordChip } from '../../kernel/parts/WordChip.js';
import type { Dossier } from '../../kernel/views.js';

const colours = { agree: 'success', conditional: 'info', object: 'error' } as const;

/** What each department said; one that has not answered says so. */
export const Opinions = ({ opinions }: Pick<Dossier, 'opinions'>) => {
  const translate = useTranslate();
  if (!opinions.length) return null;
  return (
    <Section title={translate('meetings.opinions')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {opinions.map(({ label, opinion, note, conditions }) => (
          <Box component="li" key={label} sx={{ py: 0.5 }}>
            <Typography variant="body2" component="div">
              <b>{label}</b>{' '}
              {opinion ? (
                <WordChip
                  words={departmentOpinions}
                  id={opinion}
                  color={colours[opinion as keyof typeof colours]}
                />
              ) : (
                translate('meetings.no_answer')
              )}{' '}
              {[note, conditions].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
