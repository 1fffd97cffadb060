import {
  Alert,
  Box,
  Button,
  Chip,
  Collapse,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { ledgerFields } from '@luodi/domain';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { request } from '../kernel/http.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { ImportColumn, ImportView } from '../kernel/views.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';

type Chosen = Record<number, string | null>;

/** Which column means what: guessed, corrected here, remembered for next time. */
export const Mapping = ({ view, onChanged }: { view: ImportView; onChanged: () => void }) => {
  const translate = useTranslate();
  const labelOf = useLedgerLabel();
  const { list } = usePunctuation();
  const isIncomplete = view.missingFields.length > 0;
  const [isOpen, setOpen] = useState(isIncomplete);
  const [chosen, setChosen] = useState<Chosen>({});
  const [error, setError] = useState<unknown>(null);
  const mapped = view.columns.filter(({ field }) => field).length;
  const recheck = async () => {
    const columns = Object.entries(chosen).map(([index, field]) => ({
      index: Number(index),
      field,
    }));
    try {
      await request('PATCH', `/imports/${view.id}`, { body: { columns }, ifMatch: view.version });
      onChanged();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Section
      title={translate('imports.mapping')}
      aside={
        <>
          <Chip size="small" label={translate('imports.mapping_complete', { count: mapped })} />
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {translate(isOpen ? 'common.show_less' : 'common.show_more')}
          </Button>
        </>
      }
    >
      {isIncomplete && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {translate('imports.missing', {
            fields: list(view.missingFields.map(({ field, label }) => labelOf(field, label))),
          })}
        </Alert>
      )}
      <Collapse in={isOpen} unmountOnExit>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('imports.mapping_hint')}
        </Typography>
        {error !== null && <ProblemPanel error={error} />}
        <ColumnTable
          view={view}
          chosen={chosen}
          onChoose={(index, field) => setChosen({ ...chosen, [index]: field })}
        />
        {view.can.remap && (
          <Button
            variant="contained"
            disabled={Object.keys(chosen).length === 0}
            onClick={() => void recheck()}
            sx={{ mt: 1.5 }}
          >
            {translate('imports.recheck')}
          </Button>
        )}
      </Collapse>
    </Section>
  );
};

// The ledger's own word in Chinese; English knows only the record's field names.
const useLedgerLabel = () => {
  const translate = useTranslate();
  const isChinese = (useLocale() ?? 'zh').startsWith('zh');
  return (field: string, label: string) =>
    isChinese ? label : translate(`resources.leads.fields.${field}`, { _: label });
};

interface TableProps {
  view: ImportView;
  chosen: Chosen;
  onChoose: (index: number, field: string | null) => void;
}

const ColumnTable = ({ view, chosen, onChoose }: TableProps) => {
  const translate = useTranslate();
  return (
    <Table size="small" sx={{ maxWidth: 760, '& td, & th': { px: 1 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('imports.column')}</TableCell>
          <TableCell>{translate('imports.heading')}</TableCell>
          <TableCell>{translate('imports.field')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {view.columns.map((column) => (
          <TableRow key={column.index}>
            <TableCell>{column.letter}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{column.heading}</TableCell>
            <TableCell>
              <FieldChoice
                column={column}
                field={column.index in chosen ? (chosen[column.index] ?? null) : column.field}
                isLocked={!view.can.remap}
                onChoose={(field) => onChoose(column.index, field)}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

interface ChoiceProps {
  column: ImportColumn;
  field: string | null;
  isLocked: boolean;
  onChoose: (field: string | null) => void;
}

const FieldChoice = ({ column, field, isLocked, onChoose }: ChoiceProps) => {
  const translate = useTranslate();
  const labelOf = useLedgerLabel();
  const isGuess = column.guessedBy !== null && field === column.field;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <TextField
        select
        margin="none"
        disabled={isLocked}
        value={field ?? ''}
        onChange={(event) => onChoose(event.target.value || null)}
        slotProps={{ htmlInput: { 'aria-label': `${column.letter} ${column.heading}` } }}
        sx={{ minWidth: { xs: 120, sm: 200 } }}
      >
        <MenuItem value="">{translate('imports.ignore')}</MenuItem>
        {ledgerFields.map(({ id, label, required }) => (
          <MenuItem key={id} value={id}>
            {labelOf(id, label)}
            {required && ' *'}
          </MenuItem>
        ))}
      </TextField>
      {isGuess && (
        <Chip
          size="small"
          variant="outlined"
          color={column.guessedBy === 'remembered' ? 'success' : 'default'}
          label={translate(`imports.guessed_${column.guessedBy}`)}
        />
      )}
    </Box>
  );
};
