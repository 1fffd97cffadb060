import { MenuItem, TextField } from '@mui/material';
import { funnelBys } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../kernel/i18n/words.js';

/** What the funnel is broken down by; the address holds it. */
export const BySelect = () => {
  const translate = useTranslate();
  const { choices } = useWords(funnelBys);
  const [params, setParams] = useSearchParams();
  const ask = (by: string): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (by) next.set('by', by);
        else next.delete('by');
        return next;
      },
      { replace: true },
    );
  return (
    <TextField
      select
      size="small"
      label={translate('reports.by')}
      value={params.get('by') ?? ''}
      onChange={(event) => ask(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ minWidth: 180, mt: 0, mb: 1.5 }}
    >
      <MenuItem value="">{translate('reports.by_none')}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
