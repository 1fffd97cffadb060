import AccountTreeIcon from '@mui/icons-material/AccountTree';
import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from './EmptyState.js';

/** What a county without projects does first: import the ledger, or register a lead. */
export const FirstSteps = () => {
  const translate = useTranslate();
  const { canAccess: canCreate } = useCanAccess({ resource: 'leads', action: 'create' });
  const { canAccess: canImport } = useCanAccess({ resource: 'imports', action: 'create' });
  return (
    <EmptyState
      icon={<AccountTreeIcon />}
      title={translate('leads.empty')}
      hint={translate(canCreate || canImport ? 'leads.empty_hint' : 'leads.empty_read_only')}
      actions={
        <>
          {canImport && (
            <Button component={Link} to="/imports/create" variant="contained">
              {translate('leads.import')}
            </Button>
          )}
          {canCreate && (
            <Button component={Link} to="/leads/create" variant="outlined">
              {translate('leads.new')}
            </Button>
          )}
        </>
      }
    />
  );
};
