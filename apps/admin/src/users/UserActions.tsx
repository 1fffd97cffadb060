import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { Invitation, UserRow } from '../kernel/views.js';
import { InvitationDialog } from './InvitationDialog.js';
import { RoleGrantDialog } from './RoleGrantDialog.js';

/** The verbs on an account, as its `can` allows. */
export const UserActions = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const user = useRecordContext<UserRow>();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [isGranting, setGranting] = useState(false);
  if (!user) return null;
  const name = user.displayName;
  const isDisabled = user.status === 'disabled';
  return (
    <>
      <VerbButton
        verb="grant"
        label="users.grant"
        variant="contained"
        onClick={() => setGranting(true)}
      />
      <VerbButton
        verb="edit"
        label="common.edit"
        onClick={() => void navigate(`/users/${user.id}`)}
      />
      <VerbButton
        verb="invite"
        noun="invitation"
        label="users.invite"
        confirm={translate('users.invite_confirm')}
        onDone={(answer) => setInvitation(invitationOf(answer))}
      />
      <VerbButton
        verb="disable"
        noun={isDisabled ? 'enabling' : 'disabling'}
        label={isDisabled ? 'users.enable' : 'users.disable'}
        color={isDisabled ? 'primary' : 'error'}
        confirm={translate(isDisabled ? 'users.enable_confirm' : 'users.disable_confirm', { name })}
      />
      {isGranting && <RoleGrantDialog user={user} onClose={() => setGranting(false)} />}
      {invitation && (
        <InvitationDialog invitation={invitation} name={name} onClose={() => setInvitation(null)} />
      )}
    </>
  );
};

const invitationOf = (answer: unknown): Invitation => {
  const { invitation, ...rest } = answer as { invitation?: Invitation } & Invitation;
  return invitation ?? rest;
};
