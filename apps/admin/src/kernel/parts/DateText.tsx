import { Box } from '@mui/material';
import { daysBetween } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { isBefore, minuteOf, todayOn } from '../dates.js';

interface Props {
  /** A business date, shown as it is stored. */
  on?: string | null;
  /** An instant, shown in the office's zone. */
  at?: string | null;
  /** Marks a date that lies before today, in words and colour. */
  due?: boolean;
}

/** A date or an instant, never shifted by the browser's zone. */
export const DateText = ({ on, at, due = false }: Props) => {
  const translate = useTranslate();
  const text = on ?? (at ? minuteOf(at) : null);
  if (!text) return <>{translate('common.none')}</>;
  const isLate = due && isBefore(text, todayOn());
  return (
    <Box
      component="time"
      dateTime={on ?? at ?? undefined}
      sx={{ whiteSpace: 'nowrap', ...(isLate && { color: 'error.main', fontWeight: 600 }) }}
    >
      {text}
      {isLate && ` · ${translate('date.overdue', { count: daysBetween(text, todayOn()) })}`}
    </Box>
  );
};
