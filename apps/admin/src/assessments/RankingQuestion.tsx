import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { todayOn } from '../kernel/dates.js';
import type { AssessmentRow } from '../kernel/views.js';

interface Props {
  schemes: readonly AssessmentRow[];
  chosen: AssessmentRow;
}

/** Which assessment, as of which day, by what was known; a closed one has one answer only. */
export const RankingQuestion = ({ schemes, chosen }: Props) => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const ask = (name: string, value: string) => {
    const next = new URLSearchParams(name === 'id' ? {} : params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const last = chosen.to < todayOn() ? chosen.to : todayOn();
  const date = (name: 'asOf' | 'knownBy', usual: string, helperText?: string) => (
    <TextField
      type="date"
      size="small"
      label={translate(`assessments.${name}`)}
      helperText={helperText && translate(helperText)}
      value={params.get(name) ?? usual}
      onChange={({ target }) => ask(name, target.value === usual ? '' : target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: chosen.from, max: usual } }}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2, alignItems: 'start' }}>
      <TextField
        select
        size="small"
        label={translate('assessments.scheme')}
        value={chosen.id}
        onChange={({ target }) => ask('id', target.value)}
        sx={{ minWidth: 220, maxWidth: '100%' }}
      >
        {schemes.map(({ id, name, closedAt }) => (
          <MenuItem key={id} value={id}>
            {closedAt ? translate('assessments.closed_name', { name }) : name}
          </MenuItem>
        ))}
      </TextField>
      {!chosen.closedAt && date('asOf', last)}
      {!chosen.closedAt && date('knownBy', todayOn(), 'assessments.known_hint')}
    </Box>
  );
};
