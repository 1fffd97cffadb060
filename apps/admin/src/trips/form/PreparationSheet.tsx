import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material';
import { paramOf, preparationEnough, preparationItems, scorePreparation } from '@luodi/domain';
import { TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useWords } from '../../kernel/i18n/words.js';
import { useRulePack } from '../../kernel/useRulePack.js';

/** 前期准备, folded on a phone, with the score it has so far. */
export const PreparationSheet = () => {
  const translate = useTranslate();
  const { word } = useWords(preparationItems);
  const pack = useRulePack();
  const answers = (useWatch({ name: 'preparation' }) ?? {}) as Record<string, string>;
  const minLength = Number(paramOf(preparationEnough, 'minLength', pack));
  const enough = Number(paramOf(preparationEnough, 'minScore', pack));
  const { total, parts } = scorePreparation(answers, minLength);
  return (
    <Accordion variant="outlined" disableGutters sx={{ mb: 2 }}>
      <AccordionSummary expandIcon={<ExpandIcon />}>
        <Typography variant="h2" component="span">
          {translate('trips.preparation')}
        </Typography>
        <Typography
          variant="body2"
          data-testid="score"
          sx={{ ml: 1.5, color: total < enough ? 'warning.main' : 'success.main' }}
        >
          {translate('trips.score_of', { score: total, enough })}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {translate('trips.preparation_hint', { length: minLength })}
        </Typography>
        {parts.map(({ id, points, of }) => (
          <TextInput
            key={id}
            source={`preparation.${id}`}
            label={translate('trips.prepared', { item: word(id), points, of })}
            multiline
            helperText={false}
            fullWidth
          />
        ))}
      </AccordionDetails>
    </Accordion>
  );
};
