import { emptyTrip } from '@luodi/domain';
import { useRef, useState } from 'react';
import { CreateBase, useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useSession } from '../../kernel/authProvider.js';
import { RecordForm } from '../../kernel/form/RecordForm.js';
import { newKey } from '../../kernel/idempotency.js';
import { dropDraft, keptDrafts } from '../../kernel/offline/keptDrafts.js';
import { Page } from '../../kernel/parts/Page.js';
import { ShowWaiting } from '../../kernel/parts/ShowStates.js';
import type { SessionView } from '../../kernel/views.js';
import { KeepTyped } from '../offline/KeepTyped.js';
import { sendOrKeep, type SentTrip } from '../offline/sendTrips.js';
import { tripBody } from './tripForm.js';
import { TripForm } from './TripForm.js';

/** Drafts a trip. Without network it stays on the device and is sent when the network is back. */
export const TripCreate = () => {
  const session = useSession();
  const [params] = useSearchParams();
  const [made] = useState(newKey);
  const clientKey = params.get('draft') ?? made;
  return (
    <CreateBase resource="trips">
      {session ? <Body key={clientKey} session={session} clientKey={clientKey} /> : <ShowWaiting />}
    </CreateBase>
  );
};

const Body = ({ session: { user }, clientKey }: { session: SessionView; clientKey: string }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const isSending = useRef(false);
  const [kept] = useState(() =>
    keptDrafts('trips', user.id).find((draft) => draft.clientKey === clientKey),
  );
  const create = async (body: Record<string, unknown>) => {
    isSending.current = true;
    const sent = await sendOrKeep(user.id, { clientKey, values: body }).finally(() => {
      isSending.current = false;
    });
    if (!sent.isUnsent) dropDraft('trips', user.id, clientKey);
    return sent;
  };
  return (
    <Page title={translate('trips.new')}>
      <RecordForm<SentTrip>
        resource="trips"
        toForm={() => ({})}
        toBody={tripBody}
        create={create}
        defaultValues={kept?.values ?? startingWith(user)}
        savedMessage={({ isUnsent }) => (isUnsent ? 'trips.kept' : 'common.saved')}
        // The dashboard is always loaded; the list may not be, and cannot be fetched without network.
        onSaved={({ id, isUnsent }) =>
          void navigate(isUnsent ? '/' : `/trips/${id}/show`, { replace: true })
        }
      >
        <KeepTyped userId={user.id} clientKey={clientKey} isSending={isSending} />
        <TripForm />
      </RecordForm>
    </Page>
  );
};

// Whoever writes usually goes.
const startingWith = ({ id, displayName }: SessionView['user']) => ({
  ...emptyTrip,
  travellers: [{ userId: id, name: displayName }],
  stops: [{ isScenic: false }],
});
