import DevicesIcon from '@mui/icons-material/Devices';
import KeyIcon from '@mui/icons-material/Key';
import { Box, Divider, ListItemIcon, ListItemText, MenuItem, Typography } from '@mui/material';
import { Logout, UserMenu, useTranslate, useUserMenu } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../authProvider.js';
import { usePunctuation } from '../i18n/punctuation.js';

/** Who is signed in, from which unit, in which roles; my sign-ins, password, sign out. */
export const AccountMenu = () => (
  <UserMenu>
    <Who />
    <Divider />
    <AccountLink
      to="/my-sessions"
      label="app.my_sessions"
      icon={<DevicesIcon fontSize="small" />}
    />
    <AccountLink to="/password" label="app.change_password" icon={<KeyIcon fontSize="small" />} />
    <Logout />
  </UserMenu>
);

const Who = () => {
  const translate = useTranslate();
  const session = useSession();
  const { brackets, list } = usePunctuation();
  if (!session) return null;
  return (
    <Box sx={{ px: 2, py: 1, maxWidth: 260 }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {session.user.displayName}
        {brackets(session.user.username)}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {session.unit.name} · {list(session.roles.map((role) => translate(`roles.${role}`)))}
      </Typography>
    </Box>
  );
};

const AccountLink = (props: { to: string; label: string; icon: React.ReactNode }) => {
  const translate = useTranslate();
  const { onClose } = useUserMenu() ?? {};
  return (
    <MenuItem component={Link} to={props.to} onClick={onClose}>
      <ListItemIcon>{props.icon}</ListItemIcon>
      <ListItemText>{translate(props.label)}</ListItemText>
    </MenuItem>
  );
};
