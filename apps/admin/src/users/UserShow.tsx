import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { UserRow } from '../kernel/views.js';
import { RoleNames } from './RoleNames.js';
import { UserActions } from './UserActions.js';
import { UserSessions } from './UserSessions.js';
import { UserStatus } from './UserStatus.js';

const of = (field: string) => `resources.users.fields.${field}`;

/** One account: who, where, which roles, and what an administrator may do with it. */
export const UserShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const user = useRecordContext<UserRow>();
  if (!user) return null;
  return (
    <Page
      title={user.displayName}
      wide={false}
      aside={<UserStatus status={user.status} />}
      actions={<UserActions />}
    >
      <Section title={translate('users.facts')}>
        <Facts min={180}>
          <Fact label={of('username')}>{user.username}</Fact>
          <Fact label={of('unit')}>{user.unit.name}</Fact>
          <Fact label={of('roles')}>
            <RoleNames roles={user.roles} />
          </Fact>
          <Fact label={of('lastSignInAt')}>
            {user.lastSignInAt ? <DateText at={user.lastSignInAt} /> : translate('users.never')}
          </Fact>
        </Facts>
      </Section>
      {user.can.disable && <UserSessions user={user} />}
    </Page>
  );
};
