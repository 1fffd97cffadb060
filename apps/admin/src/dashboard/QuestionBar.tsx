import HistoryIcon from '@mui/icons-material/History';
import {
  Alert,
  Box,
  Button,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
  Typography,
} from '@mui/material';
import { bases, type Basis } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { todayOn } from '../kernel/dates.js';
import { useWords } from '../kernel/i18n/words.js';
import { isPast, type Question, useQuestion } from './useQuestion.js';

/** On which basis, on which day, and by what was known when. */
export const QuestionBar = () => {
  const translate = useTranslate();
  const { question, ask } = useQuestion();
  const { choices } = useWords(bases);
  const [isAsking, setAsking] = useState(isPast(question));
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          aria-label={translate('dashboard.basis')}
          value={question.basis}
          onChange={(_, basis: Basis | null) => basis && ask({ basis })}
        >
          {choices.map(({ id, name }) => (
            <ToggleButton key={id} value={id} data-basis={id}>
              {name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Tooltip title={translate('dashboard.basis_help')} enterTouchDelay={0}>
          <Button size="small" sx={{ minWidth: 0 }}>
            {translate('dashboard.what_basis')}
          </Button>
        </Tooltip>
        {!isAsking && (
          <Button
            size="small"
            startIcon={<HistoryIcon />}
            onClick={() => setAsking(true)}
            sx={{ ml: { sm: 'auto' } }}
          >
            {translate('dashboard.ask_past')}
          </Button>
        )}
      </Box>
      {isAsking && (
        <PastQuestion
          question={question}
          onAsk={ask}
          onToday={() => {
            ask({ asOf: null, knownBy: null });
            setAsking(false);
          }}
        />
      )}
    </Box>
  );
};

interface PastProps {
  question: Question;
  onAsk: (change: Partial<Question>) => void;
  onToday: () => void;
}

const PastQuestion = ({ question, onAsk, onToday }: PastProps) => {
  const translate = useTranslate();
  const { asOf, knownBy } = question;
  return (
    <Alert
      severity="info"
      icon={<HistoryIcon />}
      sx={{ mt: 1, '& .MuiAlert-message': { flex: 1 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', pt: 0.5 }}>
        <Day
          label={translate('dashboard.as_of_day')}
          value={asOf}
          onChange={(day) => onAsk({ asOf: day })}
        />
        <Day
          label={translate('dashboard.known_by_day')}
          value={knownBy}
          onChange={(day) => onAsk({ knownBy: day })}
        />
        <Button size="small" variant="outlined" onClick={onToday}>
          {translate('dashboard.back_to_today')}
        </Button>
      </Box>
      <Typography variant="caption" sx={{ display: 'block', mt: 1 }}>
        {translate('dashboard.past_help')}
      </Typography>
    </Alert>
  );
};

interface DayProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

const Day = ({ label, value, onChange }: DayProps) => (
  <TextField
    type="date"
    size="small"
    label={label}
    value={value ?? ''}
    onChange={(event) => onChange(event.target.value || null)}
    slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: todayOn() } }}
    sx={{ bgcolor: 'background.paper', m: 0 }}
  />
);
