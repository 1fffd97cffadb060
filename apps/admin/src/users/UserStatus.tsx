import { useTranslate } from 'react-admin';
import { Light } from '../kernel/parts/Light.js';
import type { UserRow } from '../kernel/views.js';

const colours = { invited: 'yellow', active: 'green', disabled: 'gray' } as const;

/** Whether an account can be used, in shape, colour and word. */
export const UserStatus = ({ status }: Pick<UserRow, 'status'>) => {
  const translate = useTranslate();
  return <Light colour={colours[status]} text={translate(`user_status.${status}`)} />;
};
