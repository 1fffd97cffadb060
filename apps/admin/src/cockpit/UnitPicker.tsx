import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useAbility, useSession } from '../kernel/authProvider.js';
import { useUnits } from '../kernel/units.js';
import type { UnitRow } from '../kernel/views.js';

/** One unit, or all the reader may see; who does not see every unit chooses among his own and those below it. */
export const UnitPicker = () => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const units = useOffered();
  const chosen = params.get('unitId') ?? '';
  const ask = (unitId: string): void => {
    const next = new URLSearchParams(params);
    if (unitId) next.set('unitId', unitId);
    else next.delete('unitId');
    setParams(next, { replace: true });
  };
  return (
    <TextField
      select
      size="small"
      label={translate('cockpit.unit_picker')}
      // Until the units are there, none of them can be shown as chosen.
      value={units.some(({ id }) => id === chosen) ? chosen : ''}
      onChange={({ target }) => ask(target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        select: { displayEmpty: true },
        htmlInput: { 'data-testid': 'unit-picker' },
      }}
      sx={{ m: 0, minWidth: 160, maxWidth: 240, bgcolor: 'background.paper' }}
    >
      <MenuItem value="">{translate('cockpit.every_unit')}</MenuItem>
      {units.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

const useOffered = (): UnitRow[] => {
  const { units } = useUnits();
  const own = useSession()?.unit.id;
  const isEvery = useAbility('cockpit', 'everyUnit');
  const isBelow = (unit: UnitRow): boolean =>
    unit.id === own || units.some((above) => above.id === unit.parentId && isBelow(above));
  return units.filter((unit) => unit.isActive && (isEvery || isBelow(unit)));
};
