import { Box, Typography } from '@mui/material';
import { toldSteps } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { AlertDetail } from '../../kernel/views.js';

const steps = toldSteps.map(({ id, label, labelEn }) => ({ id, label, labelEn }));

/** 责任人 → 单位负责人 → 包保领导 → 督查: who of each was told and when, this time. */
export const LadderTrack = ({ alert }: { alert: AlertDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(steps);
  const toldOf = useTold(alert);
  return (
    <Section title={translate('alerts.told')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('alerts.told_hint')}
      </Typography>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          p: 0,
          m: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { sm: `repeat(${toldSteps.length}, minmax(0, 1fr))` },
        }}
      >
        {toldSteps.map(({ step, id }) => {
          const told = toldOf(step);
          return (
            <Box
              key={id}
              component="li"
              data-step={step}
              sx={{ borderTop: 3, borderColor: told ? 'primary.main' : 'divider', pt: 0.75 }}
            >
              <Typography variant="body2" sx={{ fontWeight: told ? 650 : 400 }}>
                {step}. {word(id)}
              </Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {told ?? translate('alerts.not_told')}
              </Typography>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
};

/** What was said to a step in this turn of the alert; null when it has not come that far. */
const useTold = ({ events, timesOpened }: AlertDetail) => {
  const translate = useTranslate();
  const { list } = usePunctuation();
  return (step: number): string | null => {
    const event = events.find(
      ({ kind, turn, step: at }) => kind === 'told' && turn === timesOpened && at === step,
    );
    if (!event) return null;
    const { happenedOn: on, recipients, note } = event;
    return recipients.length
      ? translate('alerts.told_on', { on, who: list(recipients) })
      : translate('alerts.told_none', { on, why: note ?? '' });
  };
};
