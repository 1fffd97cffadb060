import AddIcon from '@mui/icons-material/FilterList';
import { Box, Button, Chip, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useListContext, useLocale, useTranslate } from 'react-admin';
import { wordFor } from '../i18n/words.js';
import { moneyText } from '../money.js';
import { useUnits } from '../units.js';
import { FilterEditor } from './FilterEditor.js';
import { asList, type FilterDef } from './filters.js';
import { usePunctuation } from '../i18n/punctuation.js';

interface Editing {
  def: FilterDef;
  anchor: HTMLElement;
}

/** The conditions in force as chips: press to change, × to drop; one button adds another. */
export const FilterChips = ({ filters }: { filters: readonly FilterDef[] }) => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const [editing, setEditing] = useState<Editing | null>(null);
  const active = filters.filter(({ source }) => asList(filterValues[source]).length > 0);
  const change = (source: string, value: unknown) => {
    const { [source]: _old, ...rest } = filterValues as Record<string, unknown>;
    setFilters(asList(value).length ? { ...rest, [source]: value } : rest, {}, false);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: 0 }}>
      {active.map((def) => (
        <FilterChip
          key={def.source}
          def={def}
          value={filterValues[def.source]}
          onEdit={(anchor) => setEditing({ def, anchor })}
          onRemove={() => change(def.source, undefined)}
        />
      ))}
      <AddFilter
        filters={filters.filter((def) => def.kind !== 'company' && !active.includes(def))}
        onChoose={(def, anchor) => setEditing({ def, anchor })}
      />
      {(active.length > 0 || filterValues.q) && (
        <Button size="small" onClick={() => setFilters({}, {}, false)}>
          {translate('list.clear')}
        </Button>
      )}
      {editing && (
        <FilterEditor
          key={editing.def.source}
          {...editing}
          value={filterValues[editing.def.source]}
          onApply={(value) => change(editing.def.source, value)}
          onClose={() => setEditing(null)}
        />
      )}
    </Box>
  );
};

interface ChipProps {
  def: FilterDef;
  value: unknown;
  onEdit: (anchor: HTMLElement) => void;
  onRemove: () => void;
}

const FilterChip = ({ def, value, onEdit, onRemove }: ChipProps) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const text = useValueText(def, value);
  const name = translate(def.label);
  return (
    <Chip
      label={`${name}${colon}${text}`}
      color="primary"
      variant="outlined"
      onClick={(event) => onEdit(event.currentTarget)}
      onDelete={onRemove}
      aria-label={`${name}${colon}${text}, ${translate('list.edit_filter', { name })}`}
      sx={{ maxWidth: '100%', bgcolor: 'primary.light' }}
    />
  );
};

const useValueText = (def: FilterDef, value: unknown): string => {
  const locale = useLocale() ?? 'zh-CN';
  const { nameOf } = useUnits();
  const { list } = usePunctuation();
  const company = useCompanyName(def.kind === 'company' ? value : undefined);
  if (def.kind === 'words') {
    return list(asList(value).map((id) => wordFor(def.words, id, locale)));
  }
  if (def.kind === 'company') return company;
  if (def.kind === 'unit') return list(asList(value).map(nameOf));
  if (def.kind === 'yuan') return moneyText(Number(value), locale);
  return String(value);
};

const useCompanyName = (id: unknown): string => {
  const { data } = useGetOne(
    'companies',
    { id: String(id) },
    { enabled: Boolean(id), retry: false },
  );
  return String(data?.name ?? '…');
};

interface AddProps {
  filters: readonly FilterDef[];
  onChoose: (def: FilterDef, anchor: HTMLElement) => void;
}

const AddFilter = ({ filters, onChoose }: AddProps) => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (filters.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        startIcon={<AddIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('list.add_filter')}
      </Button>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {filters.map((def) => (
          <MenuItem
            key={def.source}
            onClick={() => {
              onChoose(def, anchor!);
              setAnchor(null);
            }}
          >
            {translate(def.label)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
