import LinkOffIcon from '@mui/icons-material/LinkOff';
import LockIcon from '@mui/icons-material/LockOutlined';
import { Button, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../parts/EmptyState.js';
import { Page } from '../parts/Page.js';

/** An address that leads nowhere. */
export const NoSuchPage = () => (
  <DeadEnd title="ra.page.not_found" hint="ra.message.not_found" icon={<LinkOffIcon />} />
);

/** A page this post may not open. */
export const NotAllowed = () => (
  <DeadEnd title="ra.page.access_denied" hint="ra.message.access_denied" icon={<LockIcon />} />
);

const DeadEnd = (props: { title: string; hint: string; icon: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Page title={translate(props.title)}>
      <Paper variant="outlined">
        <EmptyState
          icon={props.icon}
          title={translate(props.title)}
          hint={translate(props.hint)}
          actions={
            <Button component={Link} to="/" variant="outlined">
              {translate('app.not_found_home')}
            </Button>
          }
        />
      </Paper>
    </Page>
  );
};
