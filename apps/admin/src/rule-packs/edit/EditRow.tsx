import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import { BooleanInput, TextInput, useTranslate } from 'react-admin';

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

/** Where a number comes from, and whether it still waits for a document; with a value, in one line. */
export const SourceInputs = (props: { source: string; pending: string; value?: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 1.5,
      alignItems: 'start',
      gridTemplateColumns: {
        xs: 'minmax(0, 1fr)',
        sm: props.value ? '230px minmax(0, 1fr) 130px' : 'minmax(0, 1fr) 130px',
      },
      '& .MuiFormControl-root': { width: '100%' },
    }}
  >
    {props.value}
    <TextInput source={props.source} label="packs.source" helperText={false} multiline />
    <BooleanInput source={props.pending} label="packs.pending" helperText={false} sx={{ mt: 1 }} />
  </Box>
);
