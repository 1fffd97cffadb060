import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import { Badge, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useLiveUnread, useUnread } from '../live/unread.js';

/** My unread notices, from any page. */
export const NoticeBell = () => {
  const translate = useTranslate();
  useLiveUnread();
  const unread = useUnread() ?? 0;
  return (
    <IconButton
      component={Link}
      to="/notices"
      color="inherit"
      aria-label={translate(unread ? 'notices.bell_unread' : 'notices.bell', { count: unread })}
    >
      <Badge badgeContent={unread} max={99} color="error">
        <NotificationsIcon />
      </Badge>
    </IconButton>
  );
};
