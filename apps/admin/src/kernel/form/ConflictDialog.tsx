import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../dates.js';
import type { Conflict } from '../problem.js';
import { clashOf } from './conflict.js';
import { usePunctuation } from '../i18n/punctuation.js';

type Body = Record<string, unknown>;

export interface ConflictState {
  opened: Body;
  mine: Body;
  theirs: Body;
  conflict: Conflict;
}

interface Props {
  resource: string;
  state: ConflictState;
  describe: (field: string, value: unknown) => string;
  onMerge: (keepTheirs: ReadonlySet<string>) => void;
  onDiscard: () => void;
}

/** Mine or theirs, for each field both of us changed; everything else is kept from both. */
export const ConflictDialog = ({ resource, state, describe, onMerge, onDiscard }: Props) => {
  const translate = useTranslate();
  const { colon, list } = usePunctuation();
  const [keepTheirs, setKeepTheirs] = useState<ReadonlySet<string>>(new Set());
  const { fields, others } = clashOf(state.opened, state.mine, state.theirs);
  const label = (field: string) => translate(`resources.${resource}.fields.${field}`, { _: field });
  const choose = (field: string, theirs: boolean) => {
    const next = new Set(keepTheirs);
    if (theirs) next.add(field);
    else next.delete(field);
    setKeepTheirs(next);
  };
  return (
    <Dialog open fullWidth maxWidth="sm">
      <DialogTitle>{translate('conflict.title')}</DialogTitle>
      <DialogContent dividers>
        <WhoAndWhen conflict={state.conflict} />
        <Typography variant="body2" sx={{ my: 1 }}>
          {translate(fields.length ? 'conflict.clashes' : 'conflict.no_clashes')}
        </Typography>
        <Stack spacing={2}>
          {fields.map((field) => (
            <RadioGroup
              key={field}
              aria-label={label(field)}
              value={keepTheirs.has(field) ? 'theirs' : 'mine'}
              onChange={(_event, value) => choose(field, value === 'theirs')}
            >
              <Typography variant="h3" component="p">
                {label(field)}
              </Typography>
              {(['mine', 'theirs'] as const).map((side) => (
                <FormControlLabel
                  key={side}
                  value={side}
                  control={<Radio size="small" />}
                  label={`${translate(`conflict.${side}`)}${colon}${describe(field, state[side][field])}`}
                />
              ))}
            </RadioGroup>
          ))}
        </Stack>
        {others.length > 0 && (
          <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
            {translate('conflict.others', { fields: list(others.map(label)) })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onDiscard}>
          {translate('conflict.discard')}
        </Button>
        <Button variant="contained" onClick={() => onMerge(keepTheirs)}>
          {translate(fields.length ? 'conflict.merge' : 'conflict.merge_both')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const WhoAndWhen = ({ conflict }: { conflict: Conflict }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2">
      {conflict.by && conflict.at
        ? translate('conflict.by', { name: conflict.by, at: minuteOf(conflict.at) })
        : translate('conflict.by_unknown')}
    </Typography>
  );
};
