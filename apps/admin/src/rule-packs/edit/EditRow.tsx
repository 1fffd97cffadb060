import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import { BooleanInput, TextInput, useTranslate } from 'react-admin';
import { InputGrid } from '../../kernel/form/inputs.js';

/** One thing of a list, in a frame of its own. */
export const EditRow = ({ children, onRemove }: { children: ReactNode; onRemove?: () => void }) => (
  <Paper variant="outlined" sx={{ p: 1.5, mb: 1, position: 'relative' }}>
    {onRemove && (
      <Box sx={{ position: 'absolute', right: 4, top: 4, zIndex: 1 }}>
        <RemoveButton onRemove={onRemove} />
      </Box>
    )}
    <Box sx={{ pr: onRemove ? 4 : 0 }}>{children}</Box>
  </Paper>
);

export const RemoveButton = ({ onRemove }: { onRemove: () => void }) => {
  const translate = useTranslate();
  return (
    <IconButton size="small" onClick={onRemove} aria-label={translate('packs.remove')}>
      <DeleteIcon fontSize="small" />
    </IconButton>
  );
};

export const AddButton = ({ label, onAdd }: { label: string; onAdd: () => void }) => {
  const translate = useTranslate();
  return (
    <Button size="small" startIcon={<AddIcon />} onClick={onAdd}>
      {translate(label)}
    </Button>
  );
};

/** Where a number comes from, and whether it still waits for a document. */
export const SourceInputs = ({ source, pending }: { source: string; pending: string }) => (
  <InputGrid min={200}>
    <TextInput source={source} label="packs.source" helperText={false} />
    <BooleanInput source={pending} label="packs.pending" helperText={false} />
  </InputGrid>
);
