import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../kernel/dates.js';
import { CopyBox } from '../kernel/parts/CopyBox.js';
import type { Invitation } from '../kernel/views.js';

interface Props {
  invitation: Invitation;
  name: string;
  onClose: () => void;
}

/** The one-time link, shown once; closing is a deliberate press. */
export const InvitationDialog = ({ invitation, name, onClose }: Props) => {
  const translate = useTranslate();
  return (
    <Dialog open fullWidth maxWidth="sm">
      <DialogTitle>
        {translate('users.invitation')} · {name}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {translate('users.invitation_hint', { at: minuteOf(invitation.expiresAt) })}
        </Typography>
        <CopyBox label={translate('users.invitation')} text={invitation.url} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate('users.invitation_done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
