import { useTranslate } from 'react-admin';
import type { UserRow } from '../kernel/views.js';

/** The roles a person holds, in the office's words. */
export const RoleNames = ({ roles }: Pick<UserRow, 'roles'>) => {
  const translate = useTranslate();
  if (roles.length === 0) return <>{translate('users.no_roles')}</>;
  return <>{roles.map((role) => translate(`roles.${role}`)).join('、')}</>;
};
