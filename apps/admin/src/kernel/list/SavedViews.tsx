import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import {
  Box,
  Button,
  IconButton,
  ListItemText,
  Menu,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { type SortPayload, useListContext, useStore, useTranslate } from 'react-admin';
import { useSession } from '../authProvider.js';
import { isComposing } from '../composing.js';
import { harmless } from '../store.js';

interface SavedView {
  name: string;
  filter: Record<string, unknown>;
  sort: SortPayload;
}

/** My own views of this list: conditions and order under a name, kept in this browser. */
export const SavedViews = () => {
  const translate = useTranslate();
  const { resource, filterValues, setFilters, sort, setSort } = useListContext();
  const user = useSession()?.user.id ?? 'nobody';
  const [views, setViews] = useStore<SavedView[]>(`views.${user}.${resource}`, []);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = (view: SavedView) => {
    setFilters(view.filter, {}, false);
    setSort(view.sort);
    setAnchor(null);
  };
  const save = (name: string) => {
    const rest = views.filter((view) => view.name !== name);
    setViews([...rest, { name, filter: harmless(filterValues), sort }]);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<BookmarkIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('list.views')}
        {views.length > 0 && ` (${views.length})`}
      </Button>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { width: 320, maxWidth: '92vw' } } }}
      >
        {views.map((view) => (
          <MenuItem key={view.name} onClick={() => open(view)}>
            <ListItemText primary={view.name} />
            <IconButton
              size="small"
              aria-label={translate('list.remove_view', { name: view.name })}
              onClick={(event) => {
                event.stopPropagation();
                setViews(views.filter((other) => other !== view));
              }}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </MenuItem>
        ))}
        {views.length === 0 && (
          <Typography variant="body2" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
            {translate('list.views_empty')}
          </Typography>
        )}
        <NameView key={views.length} onSave={save} />
      </Menu>
    </>
  );
};

const NameView = ({ onSave }: { onSave: (name: string) => void }) => {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const save = () => name.trim() && onSave(name.trim());
  return (
    <Box
      sx={{ px: 2, pt: 1, borderTop: 1, borderColor: 'divider' }}
      onKeyDown={(event) => {
        // The menu would take letters as a jump to its items.
        event.stopPropagation();
        if (event.key === 'Enter' && !isComposing(event)) save();
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <TextField
          fullWidth
          label={translate('list.save_view_name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button disabled={!name.trim()} onClick={save} sx={{ flexShrink: 0 }}>
          {translate('list.save_view')}
        </Button>
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('list.save_view_hint')}
      </Typography>
    </Box>
  );
};
