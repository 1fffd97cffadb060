import { useTranslate } from 'react-admin';
import type { UserRow } from '../kernel/views.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';

/** The roles a person holds, in the office's words. */
export const RoleNames = ({ roles }: Pick<UserRow, 'roles'>) => {
  const translate = useTranslate();
  const { list } = usePunctuation();
  if (roles.length === 0) return <>{translate('users.no_roles')}</>;
  return <>{list(roles.map((role) => translate(`roles.${role}`)))}</>;
};
