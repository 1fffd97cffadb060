import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormGroup,
  Typography,
} from '@mui/material';
import { roleConflicts, roles, type Role } from '@luodi/domain';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { UserRow } from '../kernel/views.js';

/** All roles this person shall hold; a combination that may not meet is named before it is sent. */
export const RoleGrantDialog = ({ user, onClose }: { user: UserRow; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const [held, setHeld] = useState<Role[]>(user.roles);
  const [error, setError] = useState<unknown>(null);
  const clash = roleConflicts(held);
  const toggle = (role: Role) =>
    setHeld(held.includes(role) ? held.filter((one) => one !== role) : [...held, role]);
  const grant = async () => {
    try {
      await invoke('users', user.id, 'role-grants', { roles: held });
      notify('users.granted', { type: 'success' });
      refresh();
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose}>
      <DialogTitle>{translate('users.grant_title', { name: user.displayName })}</DialogTitle>
      <DialogContent dividers>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('users.grant_hint')}
        </Typography>
        <FormGroup
          sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))' }}
        >
          {roles.map(({ id }) => (
            <FormControlLabel
              key={id}
              control={<Checkbox checked={held.includes(id)} onChange={() => toggle(id)} />}
              label={translate(`roles.${id}`)}
            />
          ))}
        </FormGroup>
        {clash && <Alert severity="warning">{clash}</Alert>}
        {error !== null && <ProblemPanel error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.cancel')}</Button>
        <Button variant="contained" disabled={clash !== null} onClick={() => void grant()}>
          {translate('users.grant')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
